namespace ContainerLint.Cli.Caching;

/// <summary>What a look at a file said that does not depend on settings: why it need not be read again.</summary>
[Flags]
internal enum FileVerdict : byte
{
    /// <summary>Nothing is known: the file is to be read.</summary>
    None = 0,

    /// <summary>C# code that was looked at.</summary>
    Code = 1,

    /// <summary>C# code that may name images.</summary>
    Names = 2,

    /// <summary>C# code that others may lean on.</summary>
    Defines = 4,

    /// <summary>C# code that may declare what takes images.</summary>
    Declares = 8,

    /// <summary>A file that is no Dockerfile, compose file or project to read, whatever its name says.</summary>
    SomethingElse = 16,
}
