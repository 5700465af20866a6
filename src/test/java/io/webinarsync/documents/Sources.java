package io.webinarsync.documents;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of the service as the compiler of the JDK sees them, with what it sees no use for. */
final class Sources {

  private static final Path ROOT = Path.of("src", "main", "java");

  private final DocTrees trees;
  private final List<TypeElement> types = new ArrayList<>();

  private Sources(JavacTask task) throws IOException {
    trees = DocTrees.instance(task);
    task.parse();
    task.analyze().forEach(this::add);
  }

  /** Those files in which one of these texts stands; what they refer to is found beside them. */
  static Sources thatHold(List<String> texts) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-implicit:none", "-sourcepath", ROOT.toString(), "-Xlint:none");
      return new Sources(
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(filesThatHold(texts))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Their types, those within others left out, in the order of their names. */
  List<TypeElement> types() {
    return types;
  }

  /** What an element's javadoc says before its first tag. */
  Optional<String> description(Element element) {
    return javadoc(element).map(DocCommentTree::getFullBody).map(Javadoc::inOneLine);
  }

  /** What the javadoc of a method or constructor says of one of its parameters. */
  Optional<String> description(Element executable, String parameter) {
    return javadoc(executable).stream()
        .flatMap(javadoc -> javadoc.getBlockTags().stream())
        .filter(ParamTree.class::isInstance)
        .map(ParamTree.class::cast)
        .filter(tag -> tag.getName().getName().contentEquals(parameter))
        .map(tag -> Javadoc.inOneLine(tag.getDescription()))
        .findFirst();
  }

  private Optional<DocCommentTree> javadoc(Element element) {
    return Optional.ofNullable(trees.getDocCommentTree(element));
  }

  private void add(Element element) {
    if (element instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL) {
      types.add(type);
    }
  }

  private static List<Path> filesThatHold(List<String> texts) throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> texts.stream().anyMatch(read(file)::contains))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
