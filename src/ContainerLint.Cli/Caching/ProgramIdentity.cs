using System.Reflection;
using ContainerLint.Cli.Files;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Caching;

/// <summary>Identifies this build of the program: version, knowledge, and the program's file.</summary>
internal static class ProgramIdentity
{
    private const string Layout = "2";

    /// <summary>The hash of the identity.</summary>
    public static UInt128 Hash
    {
        get
        {
            var assembly = typeof(ProgramIdentity).Assembly;
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".dll");
            var stamp = FileStamp.Of(file) ?? FileStamp.Of(Environment.ProcessPath ?? "");
            return InputLog.HashOf(string.Join(
                '\n',
                Layout,
                version,
                KnowledgeBase.Embedded.Date,
                stamp?.Size,
                stamp?.Modified,
                BitConverter.IsLittleEndian));
        }
    }
}
