package io.webinarsync.images;

import static io.webinarsync.images.Podman.podman;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A file of an image.
 *
 * @param path without a slash before it
 * @param size in bytes
 * @param mode as of chmod(1)
 */
record ImageFile(String path, long size, int mode) {

  private static final int SET_ID = 06000;

  /** Exports all files of an image as one archive. */
  static Path archive(Image image) {
    String container = podman("create", image.name());
    try {
      Path archive = Files.createTempFile("image", ".tar");
      podman("export", "--output=" + archive, container);
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      podman("rm", container);
    }
  }

  /** The files of an archive. */
  static List<ImageFile> in(Path archive) {
    List<ImageFile> files = new ArrayList<>();
    read(
        archive,
        (entry, tar) ->
            Optional.of(entry)
                .filter(TarArchiveEntry::isFile)
                .map(ImageFile::of)
                .ifPresent(files::add));
    return files;
  }

  /**
   * Everything that makes the files of an archive what they are, by path: mode, owner, time and
   * content.
   */
  static Map<String, String> prints(Path archive) {
    Map<String, String> prints = new TreeMap<>();
    read(archive, (entry, tar) -> prints.put(entry.getName(), print(entry, tar.readAllBytes())));
    return prints;
  }

  /** What one of them holds; empty where it is not there. */
  static String text(Path archive, String path) {
    StringBuilder text = new StringBuilder();
    read(
        archive,
        (entry, tar) -> {
          if (entry.getName().equals(path)) {
            text.append(new String(tar.readAllBytes(), UTF_8));
          }
        });
    return text.toString();
  }

  private static ImageFile of(TarArchiveEntry entry) {
    return new ImageFile(entry.getName(), entry.getSize(), entry.getMode());
  }

  private static String print(TarArchiveEntry entry, byte[] content) {
    return String.join(
        " ",
        Integer.toOctalString(entry.getMode()),
        Long.toString(entry.getLongUserId()),
        Long.toString(entry.getLongGroupId()),
        entry.getLastModifiedTime().toString(),
        entry.getLinkName(),
        DigestUtils.sha256Hex(content));
  }

  private static void read(Path archive, Visitor visitor) {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        visitor.visit(entry, tar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at an entry, and at what it holds where it likes. */
  private interface Visitor {
    void visit(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException;
  }

  /** The name without its folders. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it runs as its owner, whoever starts it. */
  boolean isSetId() {
    return (mode & SET_ID) != 0;
  }
}
