namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The states of the stages of a Dockerfile.</summary>
internal static class StageStates
{
    /// <summary>The most stages of a chain; longer ones are no builds, and what they build on is unknown.</summary>
    private const int MaximumDepth = 32;

    /// <summary>The states, in the order of the stages.</summary>
    public static IReadOnlyList<StageState> Of(DockerfileSyntax syntax)
    {
        var states = new List<StageState>(syntax.Stages.Count);
        foreach (var stage in syntax.Stages)
        {
            var found = stage.Index < syntax.Bases.Count ? syntax.Bases[stage.Index] : null;
            var below = found is { Kind: StageBaseKind.Stage, Text: { IsKnown: true } name }
                ? Find(states, name.Value) : null;
            if (below?.Depth >= MaximumDepth)
                below = null;
            var image = found is { Kind: StageBaseKind.Image } ? found.Text : below?.Image;
            states.Add(new StageState(syntax, stage, below, image));
        }

        return states;
    }

    /// <summary>The nearest stage above with a name.</summary>
    private static StageState? Find(List<StageState> states, string name) =>
        states.FindLast(state => state.Stage.Name == name);
}
