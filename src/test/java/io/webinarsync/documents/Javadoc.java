package io.webinarsync.documents;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc as one line of Markdown, for a cell of a table. */
final class Javadoc extends SimpleDocTreeVisitor<String, Void> {

  private Javadoc() {}

  /**
   * The line.
   *
   * @throws IllegalStateException where a tag is met that Markdown has no form for yet
   */
  static String inOneLine(List<? extends DocTree> javadoc) {
    Javadoc writer = new Javadoc();
    return javadoc.stream()
        .map(part -> part.accept(writer, null))
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  @Override
  public String visitText(TextTree text, Void nothing) {
    return text.getBody();
  }

  @Override
  public String visitLiteral(LiteralTree literal, Void nothing) {
    return "`" + literal.getBody().getBody().strip() + "`";
  }

  @Override
  public String visitEntity(EntityTree entity, Void nothing) {
    return "&" + entity.getName() + ";";
  }

  @Override
  public String visitLink(LinkTree link, Void nothing) {
    return link.getLabel().isEmpty()
        ? "`" + link.getReference().getSignature() + "`"
        : inOneLine(link.getLabel());
  }

  @Override
  public String visitStartElement(StartElementTree element, Void nothing) {
    return emphasis(element.getName().toString());
  }

  @Override
  public String visitEndElement(EndElementTree element, Void nothing) {
    return emphasis(element.getName().toString());
  }

  @Override
  protected String defaultAction(DocTree other, Void nothing) {
    throw new IllegalStateException("no Markdown is known for " + other.getKind() + ": " + other);
  }

  private static String emphasis(String element) {
    return element.equals("em") ? "*" : "<" + element + ">";
  }
}
