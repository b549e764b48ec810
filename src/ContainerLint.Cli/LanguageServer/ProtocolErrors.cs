using StreamJsonRpc;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>Errors that editors get, by JSON-RPC 2.0 and the Language Server Protocol 3.17.</summary>
internal static class ProtocolErrors
{
    /// <summary>The request makes no sense now.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>The parameters make no sense.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The server has not heard <c>initialize</c> yet.</summary>
    public const int NotInitialized = -32002;

    /// <summary>An error to answer.</summary>
    /// <param name="code">One of the codes.</param>
    /// <param name="message">What is wrong, as a sentence without a final period.</param>
    public static LocalRpcException Of(int code, string message) => new(message) { ErrorCode = code };
}
