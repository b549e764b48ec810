using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Knowledge;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint knowledge</c> is asked to do.</summary>
/// <param name="Action">What to do with the knowledge.</param>
/// <param name="From">Where an update is from: a feed, a folder or a file; null for the default feed.</param>
/// <param name="Settings">The settings of the command line, among them a file that is named.</param>
/// <param name="Output">How to write the answer.</param>
internal sealed record KnowledgeRequest(
    KnowledgeAction Action, string? From, CommandLineSettings Settings, ListOutput Output);

/// <summary>What <c>containerlint knowledge</c> can do.</summary>
internal enum KnowledgeAction
{
    /// <summary>Shows what there is and what is used.</summary>
    Show,

    /// <summary>Prints the path of what is used.</summary>
    Path,

    /// <summary>Lists how what is used differs from what is built in.</summary>
    Diff,

    /// <summary>Fetches newer knowledge.</summary>
    Update,

    /// <summary>Goes back to what was used before the last update.</summary>
    RollBack,

    /// <summary>Deletes what was fetched.</summary>
    Clear,
}

/// <summary>Runs <c>containerlint knowledge</c>.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to write, the environment and the network.</param>
internal sealed class KnowledgeHost(KnowledgeRequest request, Terminal terminal)
{
    /// <summary>A package is larger than what registries answer.</summary>
    private const int MoreTime = 4;

    private readonly Style errors = request.Output.Color.ErrorStyle(terminal);
    private readonly RunSettings settings = request.Settings.ForRun(terminal);

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        try
        {
            return request.Action switch
            {
                KnowledgeAction.Show => Show(),
                KnowledgeAction.Path => ShowPath(),
                KnowledgeAction.Diff => ShowDifference(),
                KnowledgeAction.Update => Update(),
                KnowledgeAction.RollBack => RollBack(),
                _ => Clear(),
            };
        }
        catch (KnowledgeException exception)
        {
            return Fail(exception.Message);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return Fail(Folder.ProblemOf(exception));
        }
    }

    private KnowledgeFolder Folder => KnowledgeFolder.OfUser(terminal.Variable)
        ?? throw new KnowledgeException("The environment does not say where the user's folder is");

    private int Show()
    {
        var chosen = settings.Chosen;
        if (request.Output.IsJson)
            KnowledgeReport.WriteJson(terminal, chosen, settings.Today);
        else
            KnowledgeReport.WriteText(terminal.Output, chosen, settings.Today);
        return WithProblems(chosen.IsTooOldOn(settings.Today) ? ExitCodes.Findings : ExitCodes.Clean);
    }

    private int ShowPath()
    {
        var path = settings.Chosen.Path;
        if (request.Output.IsJson)
            KnowledgeReport.WritePath(terminal, path);
        else if (path is not null)
            terminal.Output.WriteLine(path);
        else
            terminal.Error.WriteLine("What is built in is used; there is no file");
        return WithProblems(path is null ? ExitCodes.Findings : ExitCodes.Clean);
    }

    private int ShowDifference()
    {
        var changes = KnowledgeDifference.Of(KnowledgeBase.Embedded, settings.Knowledge).ToList();
        if (request.Output.IsJson)
            KnowledgeReport.WriteChanges(terminal, settings.Chosen, changes);
        foreach (var change in request.Output.IsJson ? [] : changes)
            terminal.Output.WriteLine(Visible.Line(change.ToString()));
        if (!request.Output.IsJson)
        {
            terminal.Error.WriteLine($"{Wording.Count(changes.Count, "difference")} between what is built in "
                + $"({KnowledgeBase.Embedded.Label}) and what is used ({settings.Knowledge.Label})");
        }

        return WithProblems(changes.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean);
    }

    /// <summary>Says why what is named, or what was fetched, is not used.</summary>
    /// <returns>The exit code, unless what is named cannot be used.</returns>
    private int WithProblems(int code)
    {
        ProblemReport.Write(terminal.Error, errors, settings.Chosen.Problems);
        KnowledgeReport.WriteNotes(terminal.Error, errors, settings.Chosen);
        return settings.Chosen.Problems.Count > 0 ? ExitCodes.Unreadable : code;
    }

    private int Update()
    {
        var supply = Fetch();
        var stored = new KnowledgeUpdate(Folder, settings.Today).Apply(supply);
        terminal.Output.WriteLine(stored is null
            ? $"'{supply.Name}' is not newer than what is there: nothing was changed"
            : $"What is known of images is now of {stored.Label}");
        if (stored is not null)
        {
            terminal.Error.WriteLine(supply.IsHashChecked
                ? "note: the hashes of package and archive are right; the package's signature is not checked"
                : "note: the hash of the archive is right; no hash of the package is published, and its signature is "
                    + "not checked");
        }

        return ExitCodes.Clean;
    }

    private KnowledgeSupply Fetch()
    {
        if (request.From is { } from && !from.Contains("://", StringComparison.Ordinal))
            return PackageFolder.Read(System.IO.Path.GetFullPath(from, terminal.Folder));
        var limits = terminal.Limits with
        {
            LargestBody = KnowledgeSupply.LargestSize,
            Attempt = terminal.Limits.Attempt * MoreTime,
        };
        var address = new Uri(request.From ?? PackageFeed.Default);
        var plain = new PlainHosts([]);
        if (!plain.Allows(address))
            throw new KnowledgeException($"'{address}' is not encrypted: use https");
        using var exchange = new HttpExchange(terminal.Network(), limits, plain, terminal.Time);
        return new PackageFeed(exchange, terminal.Cancellation).NewestAsync(address).GetAwaiter().GetResult();
    }

    private int RollBack()
    {
        if (!File.Exists(Folder.Former) && !File.Exists(Folder.Current))
            throw new KnowledgeException("There is nothing to go back to");
        using var taken = Folder.Lock();
        if (File.Exists(Folder.Former)
            && KnowledgeSourceFile.Read(KnowledgeOrigin.Folder, Folder.Former, settings.Today).Problem is { } problem)
        {
            throw new KnowledgeException($"'{Folder.Former}' {problem}; nothing was changed");
        }

        Folder.RollBack();
        terminal.Output.WriteLine("What was used before the last update is used again");
        return ExitCodes.Clean;
    }

    private int Clear()
    {
        if (!File.Exists(Folder.Current) && !File.Exists(Folder.Former))
        {
            terminal.Output.WriteLine("The user's folder has no knowledge");
            return ExitCodes.Clean;
        }

        using var taken = Folder.Lock();
        Folder.Clear();
        terminal.Output.WriteLine("Deleted what was fetched; what is built in is used again");
        return ExitCodes.Clean;
    }

    private int Fail(string message)
    {
        terminal.Error.WriteLine($"{errors.Red("error")}: {Visible.Line(message)}");
        return ExitCodes.Unreadable;
    }
}
