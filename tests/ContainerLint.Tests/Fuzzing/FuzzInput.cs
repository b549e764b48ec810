using System.Text;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Tests.Fuzzing;

/// <summary>
/// The input that a fuzzer's bytes represent. The first byte is the kind, the rest are texts in UTF-8, separated by a
/// record separator (0x1E) if there are two.
/// </summary>
internal sealed class FuzzInput
{
    /// <summary>Separates two texts.</summary>
    public const char Separator = '\x1e';

    /// <summary>A reference by itself.</summary>
    public const char Reference = 'r';

    /// <summary>The kinds that are more than one file of a language.</summary>
    private static readonly Dictionary<char, (string Path, string Language)[]> Combinations = new()
    {
        ['e'] = [("compose.yaml", "compose"), (".env", "env")],
        ['i'] = [("compose.yaml", "compose"), ("other.yaml", "compose")],
        ['p'] = [("compose.yaml", "compose"), ("Dockerfile", "dockerfile")],
        [Reference] = [("reference", "reference")],
    };

    private static readonly Dictionary<string, char> KindOfLanguage = AssignKinds();

    private static readonly Dictionary<char, (string Path, string Language)[]> FilesOfKind = new(
        KindOfLanguage.ToDictionary(
            pair => pair.Value, pair => new[] { (LanguageList.Find(pair.Key)!.UsualName, pair.Key) })
            .Concat(Combinations));

    private FuzzInput(char kind, string text)
    {
        Kind = kind;
        Length = text.Length;
        var files = FilesOfKind[kind];
        var texts = text.Split(Separator, files.Length);
        Files =
        [
            .. files.Select((file, i) => (new Source(file.Path, texts.ElementAtOrDefault(i) ?? ""), file.Language)),
        ];
    }

    /// <summary>The kinds: the first bytes with a meaning.</summary>
    public static IReadOnlyCollection<char> Kinds => FilesOfKind.Keys;

    /// <summary>The kind of a single file of a language.</summary>
    public static char KindOf(Language language) => KindOfLanguage[language.Name];

    /// <summary>The kind of input.</summary>
    public char Kind { get; }

    /// <summary>The files of the run.</summary>
    public IReadOnlyList<(Source Source, string Language)> Files { get; }

    /// <summary>The total length of the files, in characters.</summary>
    public int Length { get; }

    /// <summary>Decodes an input; any bytes are valid.</summary>
    public static FuzzInput Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
            return new FuzzInput(KindOf(LanguageList.Default), "");
        var kind = FilesOfKind.ContainsKey((char)bytes[0]) ? (char)bytes[0] : Kinds.ElementAt(bytes[0] % Kinds.Count);
        return new FuzzInput(kind, Encoding.UTF8.GetString(bytes[1..]));
    }

    /// <summary>Encodes an input.</summary>
    public static byte[] Write(char kind, params IEnumerable<string> texts) =>
        Encoding.UTF8.GetBytes(kind + string.Join(Separator, texts));

    /// <summary>
    /// Inputs of <paramref name="length"/> bytes that repeat all of a text, or one of its lines in place. They reveal
    /// costs that are not linear, because mutations never get that long.
    /// </summary>
    public static IEnumerable<byte[]> Lengthen(byte[] input, int length)
    {
        var kind = (char)input[0];
        var text = Encoding.UTF8.GetString(input.AsSpan(1));
        if (text.Length == 0)
            yield break;
        yield return Write(kind, Repeat(text, length));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var repeated = Repeat(lines[i] + "\n", length);
            yield return Write(kind, string.Join('\n', [.. lines[..i], repeated.TrimEnd('\n'), .. lines[(i + 1)..]]));
        }
    }

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));

    /// <summary>Encodes one text as every kind of input.</summary>
    public static IEnumerable<byte[]> AsEveryKind(string text) =>
    [
        .. KindOfLanguage.Values.Select(kind => Write(kind, text)),
        Write('e', "services: {a: {image: 'a/${A}:${TAG}${VERSION}'}}", text),
        Write('e', text, "A=1\nTAG=2\nVERSION=\"3.$A\"\n"),
        Write('i', "include: [other.yaml]\nservices: {a: {extends: {file: other.yaml, service: web}}}", text),
        Write('p', "services: {a: {build: {context: ., args: {TAG: 1, VERSION: x, BASE: a/b}}}}", text),
        Write('p', text, "ARG TAG=1 VERSION=$TAG\nFROM node:$VERSION AS base\nFROM base\n"),
        Write(
            KindOf(ProjectLanguage.Instance),
            $"<Project><PropertyGroup><A>1</A><ContainerBaseImage>{text}</ContainerBaseImage>"),
        Write(Reference, text),
    ];

    /// <summary>The first letter in the name of a language that no other kind has; otherwise any letter.</summary>
    private static Dictionary<string, char> AssignKinds()
    {
        var kinds = new Dictionary<string, char>();
        foreach (var language in LanguageList.All)
        {
            kinds[language.Name] = (language.Name + "abcdefghijklmnopqrstuvwxyz")
                .First(letter => !Combinations.ContainsKey(letter) && !kinds.ContainsValue(letter));
        }

        return kinds;
    }
}
