using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>What configuration files and the command line set for the severities of rules in a file.</summary>
/// <param name="said">The settings of the file.</param>
/// <param name="selection">Which rules report.</param>
/// <param name="isCode">Whether the file is C# code.</param>
internal sealed class FileSeverities(ConfiguredSettings said, RuleSelection selection, bool isCode) : SeveritySources
{
    private readonly RuleValues files = new(said.Files.Values.Values);
    private readonly RuleValues global = new(said.Files.Global.Values);

    private readonly Dictionary<string, ConfiguredSetting> own = said.All
        .Where(setting => SeverityKeys.RuleInOwn(setting.Key) is not null)
        .ToDictionary(setting => SeverityKeys.RuleInOwn(setting.Key)!, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool IsCode => isCode;

    /// <inheritdoc/>
    public override bool IsEmpty => own.Count == 0 && files.IsEmpty && global.IsEmpty;

    /// <inheritdoc/>
    public override Preset Preset { get; } = Linting.Preset.OfSetting(said.Find(Linting.Preset.Option.Key)?.Value);

    /// <inheritdoc/>
    public override SettingPlace? PresetPlace => said.Find(Linting.Preset.Option.Key)?.Source?.Place;

    /// <inheritdoc/>
    public override SeveritySources? Locked { get; } = said.Files.IsLocked ? new LockedSeverities(said.Files) : null;

    /// <inheritdoc/>
    public override bool Selects(Rule rule) => selection.Has(rule);

    /// <inheritdoc/>
    public override bool SelectsByName(Rule rule) => selection.Asks(rule);

    /// <inheritdoc/>
    public override SeveritySetting? OnCommandLine(Rule rule) =>
        own.GetValueOrDefault(rule.Id) is { Source: null } setting ? Read(setting) : null;

    /// <inheritdoc/>
    public override SeveritySetting? InSection(Rule rule) =>
        files.Compiler(rule) is { File.IsGlobal: false } value ? RuleValues.ReadCompiler(value) : null;

    /// <inheritdoc/>
    public override SeveritySetting? ForAllFiles(Rule rule) => RuleValues.ReadCompiler(global.Compiler(rule));

    /// <inheritdoc/>
    public override SeveritySetting? OwnKey(Rule rule) =>
        own.GetValueOrDefault(rule.Id) is { } setting ? Read(setting) : null;

    private static SeveritySetting? Read(ConfiguredSetting setting) =>
        Severities.ReadAny(setting.Value) is { } severity ? new(severity, setting.Source?.Place) : null;

    /// <summary>What a locked <c>.globalconfig</c> says by itself.</summary>
    private sealed class LockedSeverities(AppliedConfiguration files) : SeveritySources
    {
        private readonly RuleValues global = new(files.Global.Values);

        /// <inheritdoc/>
        public override bool IsEmpty => global.IsEmpty;

        /// <inheritdoc/>
        public override Preset Preset { get; } =
            Linting.Preset.OfSetting(files.Global.GetValueOrDefault(Linting.Preset.Option.Key)?.Value);

        /// <summary>Where the lock is set, which makes the preset final.</summary>
        public override SettingPlace? PresetPlace => files.Global.GetValueOrDefault(PolicyLock.Option.Key)?.Place;

        /// <inheritdoc/>
        public override SeveritySetting? ForAllFiles(Rule rule) => RuleValues.ReadCompiler(global.Compiler(rule));

        /// <inheritdoc/>
        public override SeveritySetting? OwnKey(Rule rule) =>
            global.Own(rule) is { } value && Severities.ReadAny(value.Value) is { } severity
                ? new(severity, value.Place)
                : null;
    }
}
