using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2061: <c>ADD</c> of files that <c>COPY</c> copies as well.</summary>
public sealed partial class AddInsteadOfCopy : DockerfileRule
{
    private static readonly string[] Archives =
    [
        ".tar", ".gz", ".tgz", ".taz", ".bz2", ".tbz", ".tbz2", ".tz2", ".xz", ".txz", ".tlz", ".lzma", ".lz", ".z",
        ".zst", ".tzst",
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction is { Kind: InstructionKind.Add, Heredocs.Count: 0, Words: [_, _, ..] words }
                && words.Take(words.Count - 1).All(source => IsPlainFile(FolderPath.Unquote(source.Value)))
                && instruction.Flags.All(flag => flag.Name is "chown" or "chmod" or "link" or "exclude"))
            {
                yield return Report(
                    dockerfile, instruction.KeywordSpan,
                    "ADD also downloads and unpacks; COPY says that it does neither",
                    FixOf(
                        dockerfile, "Use COPY", Safety.Safe,
                        (instruction.KeywordSpan, instruction.Keyword == "add" ? "copy" : "COPY")));
            }
        }
    }

    /// <summary>Whether a source is certainly neither an address nor an archive.</summary>
    private static bool IsPlainFile(string source)
    {
        if (source.Length == 0 || source.IndexOf('$') >= 0 || source.IndexOf("://", StringComparison.Ordinal) >= 0
            || source.StartsWith("git@", StringComparison.Ordinal)
            || source.IndexOf(".git#", StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        var name = source.Substring(source.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        var end = dot > 0 ? name.Substring(dot).ToLowerInvariant() : "";
        return Array.IndexOf(Archives, end) < 0 && (name.IndexOfAny(['*', '?', '[']) < 0
            || (end.Length > 1 && end.IndexOfAny(['*', '?', '[']) < 0));
    }
}
