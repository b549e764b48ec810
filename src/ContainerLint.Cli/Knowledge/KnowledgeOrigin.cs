namespace ContainerLint.Cli.Knowledge;

/// <summary>Where the knowledge of a run comes from.</summary>
internal enum KnowledgeOrigin
{
    /// <summary>It is embedded in the program.</summary>
    BuiltIn,

    /// <summary>The user's folder, which <c>containerlint knowledge update</c> writes.</summary>
    Folder,

    /// <summary>The package that the project refers to.</summary>
    Package,

    /// <summary>A file that the command line or the configuration names.</summary>
    Named,
}
