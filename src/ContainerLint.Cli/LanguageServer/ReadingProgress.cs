using ContainerLint.Cli.LanguageServer.Protocol;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>Tells the user that a folder is being read.</summary>
/// <param name="client">The editor.</param>
/// <param name="token">The name of the work.</param>
internal sealed class ReadingProgress(EditorClient client, string token)
{
    private static int count;

    /// <summary>Says that a folder is being read.</summary>
    public static ReadingProgress Begin(EditorClient client, string root)
    {
        var token = $"containerlint-{Interlocked.Increment(ref count)}";
        client.Begin(new ProgressCreateParams(token));
        client.Progress(new ProgressBegin(token, new ProgressBeginValue(
            $"ContainerLint: reading {Path.GetFileName(root)}")));
        return new ReadingProgress(client, token);
    }

    /// <summary>Says that it is done.</summary>
    public void End() => client.Progress(new ProgressEnd(token, new ProgressEndValue(null)));
}
