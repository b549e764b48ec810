namespace ContainerLint.Cli.Files;

/// <summary>What a peek at a file showed, independent of settings: the reason not to read it again.</summary>
[Flags]
internal enum FileVerdict : byte
{
    /// <summary>Unknown: the file must be read.</summary>
    None = 0,

    /// <summary>C# code.</summary>
    Code = 1,

    /// <summary>C# code that may name images.</summary>
    Names = 2,

    /// <summary>C# code that defines constants which other files may use.</summary>
    Defines = 4,

    /// <summary>C# code that may declare APIs which take images.</summary>
    Declares = 8,

    /// <summary>Not a Dockerfile, compose file or project, whatever the name suggests.</summary>
    SomethingElse = 16,
}
