namespace ContainerLint.Rules;

/// <summary>
/// What registries have answered before the rules run, for rules ask nobody themselves. Without an answer the rules that
/// lean on it say nothing.
/// </summary>
public sealed class RegistryFacts
{
    private readonly IReadOnlyDictionary<RemoteImage, RegistryAnswer> answers;

    /// <summary>Makes facts of answers.</summary>
    public RegistryFacts(IReadOnlyDictionary<RemoteImage, RegistryAnswer> answers) => this.answers = answers;

    /// <summary>Nobody was asked.</summary>
    public static RegistryFacts None { get; } = new(new Dictionary<RemoteImage, RegistryAnswer>());

    /// <summary>Whether nobody was asked.</summary>
    public bool IsEmpty => answers.Count == 0;

    /// <summary>What is known of an image; null if nothing.</summary>
    public RegistryAnswer? Of(RemoteImage image) => answers.TryGetValue(image, out var answer) ? answer : null;
}
