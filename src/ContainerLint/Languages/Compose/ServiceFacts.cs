using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>What other documents of a run need to know of a service, with what it extends.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Builds">Whether it is built.</param>
public sealed record ServiceFacts(string Name, bool Builds)
{
    /// <summary>The variables that <c>environment</c> sets; the value is null if it is not known.</summary>
    public IReadOnlyDictionary<string, MappedText?> Environment { get; init; } =
        new Dictionary<string, MappedText?>();

    /// <summary>Whether variables come from files, or from elsewhere, that are not read.</summary>
    public bool HasOtherVariables { get; init; }

    /// <summary>The ports of the container that are published.</summary>
    public IReadOnlyList<ServicePort> Ports { get; init; } = [];

    /// <summary>Whether <c>user</c> is set.</summary>
    public bool HasUser { get; init; }

    /// <summary>Whether <c>command</c> or <c>entrypoint</c> is set.</summary>
    public bool HasCommand { get; init; }

    /// <summary>The command of the health check, as one text for a shell or its words; null if there is none.</summary>
    public IReadOnlyList<MappedText>? Healthcheck { get; init; }

    /// <summary>Whether the health check is a text for a shell.</summary>
    public bool IsShellCheck { get; init; }
}

/// <summary>A port of a container that is published.</summary>
/// <param name="Number">The port of the container; null if it is not known, or a range.</param>
/// <param name="Text">The port, where it is written.</param>
public sealed record ServicePort(int? Number, MappedText Text);
