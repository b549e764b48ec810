namespace ContainerLint.Rules;

/// <summary>
/// The answers of registries, collected before the rules run, because rules do no I/O. Without an answer, online rules
/// are silent.
/// </summary>
public sealed class RegistryFacts
{
    private readonly IReadOnlyDictionary<RemoteImage, RegistryAnswer> answers;

    /// <summary>Wraps the answers.</summary>
    public RegistryFacts(IReadOnlyDictionary<RemoteImage, RegistryAnswer> answers) => this.answers = answers;

    /// <summary>No registry was asked.</summary>
    public static RegistryFacts None { get; } = new(new Dictionary<RemoteImage, RegistryAnswer>());

    /// <summary>Whether no registry was asked.</summary>
    public bool IsEmpty => answers.Count == 0;

    /// <summary>The answer about an image, or null.</summary>
    public RegistryAnswer? Of(RemoteImage image) => answers.TryGetValue(image, out var answer) ? answer : null;
}
