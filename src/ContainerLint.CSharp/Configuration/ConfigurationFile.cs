using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// The settings for ContainerLint in an <c>.editorconfig</c> or <c>.globalconfig</c>, with their lines.
/// </summary>
public sealed class ConfigurationFile
{
    private const string GlobalName = ".globalconfig";
    private const string OwnPrefix = "containerlint";
    private const string CompilerPrefix = "dotnet_diagnostic.CL";

    /// <summary>The level of a file named <c>.globalconfig</c> without <c>global_level</c>.</summary>
    private const int DefaultLevel = 100;

    private readonly List<ConfigurationSection> sections = [];
    private bool isGlobal;
    private int? level;

    private ConfigurationFile(string path, string shown)
    {
        Path = path;
        Shown = shown;
        isGlobal = path.EndsWith("/" + GlobalName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The full path, with <c>/</c> as separator.</summary>
    public string Path { get; }

    /// <summary>The path to show.</summary>
    public string Shown { get; }

    /// <summary>The full path of its folder, without a trailing slash.</summary>
    public string Folder => Path.Substring(0, Math.Max(0, Path.LastIndexOf('/')));

    /// <summary>Whether this is a global configuration file, which applies to files in any folder.</summary>
    public bool IsGlobal => isGlobal;

    /// <summary>Whether <c>root = true</c> is set: files in folders above are ignored.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>The precedence among global configuration files: the highest wins.</summary>
    public int Level =>
        level ?? (Path.EndsWith("/" + GlobalName, StringComparison.OrdinalIgnoreCase) ? DefaultLevel : 0);

    /// <summary>The sections with settings, including the part before the first section header.</summary>
    public IReadOnlyList<ConfigurationSection> Sections => sections;

    /// <summary>Whether a text may have settings for ContainerLint: false only if it has none.</summary>
    public static bool MayMatter(string text) =>
        text.IndexOf(OwnPrefix, StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf(CompilerPrefix, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a text may set <c>root</c>: false only if it does not.</summary>
    public static bool MayBeRoot(string text) => text.IndexOf("root", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Reads a file; never fails, since invalid lines are ignored.</summary>
    /// <param name="path">The full path, with <c>/</c> as separator.</param>
    /// <param name="shown">The path to show.</param>
    /// <param name="text">The text, without a byte order mark.</param>
    public static ConfigurationFile Read(string path, string shown, string text)
    {
        var file = new ConfigurationFile(path, shown);
        var (name, start, values) = (default(string), 1, new List<ConfiguredValue>());
        foreach (var line in SourceText.From(text).Lines)
        {
            var number = line.LineNumber + 1;
            var written = line.ToString();
            if (ConfigurationSyntax.TryReadSection(written, out var next))
            {
                file.Add(new ConfigurationSection(name, start, values));
                (name, start, values) = (next, number, []);
            }
            else if (ConfigurationSyntax.TryReadProperty(written, out var key, out var value))
            {
                if (IsOwn(key))
                    values.Add(new ConfiguredValue(file, number, key, value));
                else if (name is null)
                    file.Note(key, value);
            }
        }

        file.Add(new ConfigurationSection(name, start, values));
        return file;
    }

    /// <summary>
    /// Writes the file for Roslyn's reader with numbers instead of the values: Roslyn decides which value wins, and the
    /// number leads to its place.
    /// </summary>
    /// <param name="numbered">The values by number; the values of this file are added.</param>
    internal string Write(List<ConfiguredValue> numbered)
    {
        var text = new StringBuilder();
        if (IsRoot)
            text.Append("root = true\n");
        if (IsGlobal)
            text.Append("is_global = true\nglobal_level = ").Append(Number(Level)).Append('\n');
        foreach (var section in sections)
        {
            if (section.Name is not null)
                text.Append('[').Append(section.Name).Append("]\n");
            foreach (var value in section.Values)
            {
                Write(ConfigurationSet.AnyPrefix, value, numbered.Count, text);
                if (IsGlobal)
                    Write(ConfigurationSet.GlobalPrefix, value, numbered.Count, text);
                numbered.Add(value);
            }
        }

        return text.ToString();
    }

    private static void Write(string prefix, ConfiguredValue value, int number, StringBuilder text) =>
        text.Append(prefix).Append(value.Key).Append(" = ").Append(Number(number)).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsOwn(string key) =>
        key.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase)
        || (key.StartsWith(CompilerPrefix, StringComparison.OrdinalIgnoreCase)
            && key.Length > CompilerPrefix.Length && char.IsDigit(key[CompilerPrefix.Length]));

    private void Add(ConfigurationSection section)
    {
        if (section.Values.Count > 0)
            sections.Add(section);
    }

    private void Note(string key, string value)
    {
        if (key.Equals("root", StringComparison.OrdinalIgnoreCase))
            IsRoot = value.Equals("true", StringComparison.OrdinalIgnoreCase);
        else if (key.Equals("is_global", StringComparison.OrdinalIgnoreCase))
            isGlobal |= value.Equals("true", StringComparison.OrdinalIgnoreCase);
        else if (key.Equals("global_level", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            level = number;
    }
}
