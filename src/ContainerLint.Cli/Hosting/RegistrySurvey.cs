using System.Collections.Concurrent;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Registry;
using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Asks registries about the images of a run before the rules look, each image once, however many rounds of fixes there
/// are.
/// </summary>
/// <param name="settings">What applies to the files.</param>
/// <param name="open">Opens the way to registries, given those that may be asked without encryption.</param>
internal sealed class RegistrySurvey(RunSettings settings, Func<IEnumerable<string>, RegistryClient> open) : IDisposable
{
    private readonly ConcurrentDictionary<RemoteImage, RegistryAnswer> answers = new();
    private readonly ConcurrentDictionary<RemoteImage, string> failures = new();
    private RegistryClient? client;

    /// <summary>Notes about registries, besides their answers.</summary>
    public RegistryNotes Notes => client?.Notes ?? RegistryNotes.None;

    /// <summary>Asks about the images of a workspace.</summary>
    /// <param name="opened">The workspace.</param>
    /// <param name="progress">Hears of every image.</param>
    /// <returns>The workspace with the answers, and for each image without an answer a problem.</returns>
    public OpenedWorkspace Ask(OpenedWorkspace opened, Progress progress)
    {
        var documents = opened.Workspace.Documents;
        var images = Images(opened.Workspace);
        client ??= open(
            documents.SelectMany(document => Of(document).Settings.Value(InsecureRegistries.Option)).Distinct());
        var questions = new RegistryQuestions(client, settings.Knowledge);
        var unasked =
            images.Where(image => !answers.ContainsKey(image.Key) && !failures.ContainsKey(image.Key)).ToList();
        progress.Begin("Asking", unasked.Count, "image");
        Task.WhenAll(unasked.Select(async image =>
        {
            try
            {
                answers[image.Key] = await questions.AskAsync(image.Key, image.Value.WantsAge).ConfigureAwait(false);
            }
            catch (RegistryException exception)
            {
                failures[image.Key] = exception.Message;
            }

            progress.Advance();
        })).GetAwaiter().GetResult();
        return opened with
        {
            Workspace = opened.Workspace.With(new RegistryFacts(answers)),
            Unanswered = Problems(images),
        };
    }

    /// <summary>Keeps what was learned for the next run.</summary>
    public void Dispose() => client?.Dispose();

    private List<Problem> Problems(Dictionary<RemoteImage, Question> images) =>
    [
        .. images.Where(image => failures.ContainsKey(image.Key))
            .Select(image => new Problem(
                image.Value.Path,
                $"names '{image.Key.Reference}', which could not be looked up: {failures[image.Key]}"))
            .OrderBy(problem => problem.Path, StringComparer.Ordinal),
    ];

    /// <summary>The images with the first file that names each.</summary>
    private Dictionary<RemoteImage, Question> Images(Workspace workspace)
    {
        var images = new Dictionary<RemoteImage, Question>();
        foreach (var document in workspace.Documents)
        {
            var own = Of(document);
            var context = workspace.ContextOf(document);
            var question = new Question(document.Source.File.Path, own.Settings.Value(AgedImage.MaxAge) > 0);
            foreach (var image in document.Images.Select(use => RemoteImage.Of(use, context)).OfType<RemoteImage>())
            {
                if (!images.TryAdd(image, question) && question.WantsAge)
                    images[image] = images[image] with { WantsAge = true };
            }
        }

        return images;
    }

    private FileSettings Of(SourceDocument document) => settings.Of(document.Source.File.Path);

    private sealed record Question(string Path, bool WantsAge);
}
