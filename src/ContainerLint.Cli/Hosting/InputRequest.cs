namespace ContainerLint.Cli.Hosting;

/// <summary>Which files a command reads.</summary>
/// <param name="Paths">
/// Files and folders, absolute or relative to the working folder; <c>-</c> is standard input. If there are none and no
/// list, the working folder is read.
/// </param>
internal sealed record InputRequest(IReadOnlyList<string> Paths)
{
    /// <summary>The path that means standard input.</summary>
    public const string Dash = "-";

    /// <summary>
    /// The path to report for standard input, which also decides its language; null to go by its content.
    /// </summary>
    public string? StandardInputPath { get; init; }

    /// <summary>A file that lists files to read; <c>-</c> is standard input; null for none.</summary>
    public string? ListFile { get; init; }

    /// <summary>Whether the text to read comes from standard input.</summary>
    public bool IsStandardInput => Paths.Contains(Dash);

    /// <summary>The first path; null for the working folder or standard input.</summary>
    public string? FirstPath => Paths.FirstOrDefault(path => path != Dash);

    /// <summary>The input as messages name it.</summary>
    public string Label => Paths.Count > 0 ? string.Join(", ", Paths.Select(path => $"'{path}'"))
        : ListFile is not null ? "the list"
        : "this folder";
}
