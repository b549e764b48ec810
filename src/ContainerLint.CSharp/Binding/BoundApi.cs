using ContainerLint.CSharp.Apis;

namespace ContainerLint.CSharp.Binding;

/// <summary>The API that a call, creation or assignment uses.</summary>
/// <param name="Api">The API.</param>
/// <param name="Parameters">The names of the parameters, by argument position.</param>
/// <param name="TakesRest">Whether the last parameter takes all following arguments.</param>
internal sealed record BoundApi(ImageApi Api, IReadOnlyList<string> Parameters, bool TakesRest = false)
{
    /// <summary>The parameter of an argument; null if the table does not list it.</summary>
    public ApiParameter? ParameterOf(string? name, int position)
    {
        if (name is null)
        {
            if (position >= Parameters.Count && !(TakesRest && Parameters.Count > 0))
                return null;
            name = Parameters[Math.Min(position, Parameters.Count - 1)];
        }

        foreach (var parameter in Api.Parameters)
        {
            if (parameter.Is(name))
                return parameter;
        }

        return null;
    }
}
