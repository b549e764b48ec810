using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>What holds for every text, however it is made.</summary>
public sealed class ComposeLaws
{
    private const string Sample =
        """
        # containerlint ignore CL1002 why
        name: demo
        x-base: &base
          image: "anchor/base:${TAG:-1}"
        services:
          a: { <<: *base, build: { context: ./a, args: { BASE: alpine:3 } } }
          b:
            image: 'it''s/${NAME:-b\}:${V:+x}'
            extends: { service: a }
            volumes: [ { type: image, source: x/y } ]
            build:
              dockerfile_inline: |
                ARG V=1
                FROM nginx:$${V}
                # containerlint ignore CL1003
                COPY --from=busybox:latest /a /b
              cache_from: [ "type=registry,ref=a/b:c", plain ]
        ---
        services:
          a: !reset null
          c: { image: >-
              folded }
        """;

    private static readonly string[] Words =
    [
        "services:", "\n", "\r\n", "  ", "    ", "image: ", "build: ", "a", "b: ", "- ", "[", "]", "{", "}", "'", "\"",
        "|\n", ">-\n",
        "&x ", "*x", "<<: ", "!reset ", "!override ", "${", "$", "$$", ":-", "}", "A", "\t", "#",
        " # containerlint ignore CL1002",
        "dockerfile_inline: ", "FROM ", "---\n", "\\", "\\x41", "\0", "\uFEFF", "\uFFFE", "\u2028", "é", "😀",
        "extends: ", "nginx:1",
        "type=registry,ref=", "cache_from: ", "volumes: ", "docker-image://", "? ", "...", "%", "@", "`",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    [Fact]
    public void A_sample_cut_anywhere_is_read()
    {
        for (var i = 0; i <= Sample.Length; i++)
            Hold(Sample[..i]);
    }

    [Fact]
    public void A_mutated_sample_is_read() =>
        Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, 5], Pieces)
            .Sample(
                (at, length, piece) => Hold(Sample[..at] + piece + Sample[Math.Min(Sample.Length, at + length)..]),
                iter: 1000);

    [Fact]
    public void Any_text_is_read() =>
        Pieces.Array[0, 40].Sample(pieces => Hold(string.Concat(pieces)), iter: 2000);

    [Fact]
    public void Line_ends_do_not_matter()
    {
        for (var i = 0; i <= Sample.Length; i += 7)
        {
            var document = ComposeDump.Read(Sample[..i]);
            var other = ComposeDump.Read(Sample[..i].Replace("\n", "\r\n"));
            Assert.Equal(Values(document), Values(other));
        }
    }

    [Fact]
    public void Every_file_of_the_corpus_is_read()
    {
        var count = 0;
        string[] kinds = ["compose", "compose-othername", "compose-lookalike", "compose-template", "yaml-image"];
        foreach (var kind in kinds)
        {
            var folder = SharedFiles.PathOf("corpus/" + kind);
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                Hold(File.ReadAllText(file), file);
                count++;
            }
        }

        Assert.InRange(count, 1000, 100_000);
    }

    [Fact]
    public void Few_compose_files_of_the_corpus_have_an_error()
    {
        string[] expected =
        [
            "gen-test-data/datagen/docker-compose.yml: The file is a template, not YAML",
            "multi-cluster-connect-and-ksql/docker-compose.yml: Duplicate key 'entrypoint'; remove one",
        ];
        var root = SharedFiles.PathOf("corpus/compose");
        var found =
            from file in Directory.EnumerateFiles(root, "*.y*ml", SearchOption.AllDirectories)
            from error in ComposeReader.Read(new Source(file, File.ReadAllText(file)), _ => null).Errors
            select $"{string.Join('/', file.Split('/')[^3..])}: {error.Message}";
        Assert.Equal(
            expected, found.Select(line => line.Replace("confluentinc+demo-scene/", "")).Order(StringComparer.Ordinal));
    }

    private static void Hold(string text, string path = "compose.yaml")
    {
        ComposeDocumentLaws.Check(ComposeReader.Read(new Source(path, text), _ => null));
        ComposeLanguage.Instance.Recognises(text);
    }

    private static string Values(SourceDocument document) => string.Join('\n', document.Images
        .Select(image =>
            $"{image.Role} {image.Owner} {image.Text} "
            + $"{document.Source.Lines.PositionOf(image.Place.InFile().Span.Start)}"));
}
