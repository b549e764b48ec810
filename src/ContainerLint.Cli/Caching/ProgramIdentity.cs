using System.Reflection;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Caching;

/// <summary>What tells this program from any other one: version, knowledge, and the file that it was started from.</summary>
internal static class ProgramIdentity
{
    private const string Layout = "2";

    /// <summary>The hash of it.</summary>
    public static UInt128 Hash
    {
        get
        {
            var assembly = typeof(ProgramIdentity).Assembly;
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".dll");
            var stamp = FileStamp.Of(file) ?? FileStamp.Of(Environment.ProcessPath ?? "");
            return InputLog.HashOf(string.Join(
                '\n', Layout, version, EmbeddedKnowledge.Date, stamp?.Size, stamp?.Modified, BitConverter.IsLittleEndian));
        }
    }
}
