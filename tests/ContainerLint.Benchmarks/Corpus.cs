using System.Text;
using ContainerLint.CSharp;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Benchmarks;

/// <summary>The files below a folder that may name images, in memory.</summary>
internal sealed class Corpus
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly Dictionary<string, Source?> sources = new(StringComparer.Ordinal);

    /// <summary>The files by language, sorted by path.</summary>
    public Dictionary<Language, List<Source>> Files { get; } =
        LanguageList.All.ToDictionary(language => language, _ => new List<Source>());

    /// <summary>The C# files that name no images, which is nearly all of them.</summary>
    public List<Source> OtherCode { get; } = [];

    /// <summary>Reads a folder; skips binary files and files of other formats.</summary>
    public static Corpus Load(string folder)
    {
        var corpus = new Corpus();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            if ((LanguageList.OfName(path) is null && !LanguageList.MayBeOfContent(path))
                || corpus.Find(path) is not { } source)
                continue;
            if (LanguageList.OfName(path) == CSharpLanguage.Instance)
                (CodeText.MayNameImages(source.Text) ? corpus.Files[CSharpLanguage.Instance] : corpus.OtherCode)
                    .Add(source);
            else if (Of(path, source.Text) is { } language)
                corpus.Files[language].Add(source);
        }

        return corpus;
    }

    /// <summary>The language of a file that is worth reading, whatever its name promises.</summary>
    private static Language? Of(string path, string text) => LanguageList.Of(path, text) switch
    {
        DockerfileLanguage language => language.Recognises(text) ? language : null,
        ProjectLanguage language => ProjectReader.MayNameImages(text) ? language : null,
        var other => other,
    };

    /// <summary>Finds a file that another one depends on; there is one source per path, as in every host.</summary>
    public Source? Find(string path)
    {
        if (!sources.TryGetValue(path, out var source))
            sources[path] = source = Read(path);
        return source;
    }

    /// <summary>The size of texts, in UTF-8 bytes.</summary>
    public static long Bytes(IEnumerable<Source> sources) =>
        sources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.Text));

    private static Source? Read(string path)
    {
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path));
            return text.Contains('\0') ? null : new Source(path, text.TrimStart('\uFEFF'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
