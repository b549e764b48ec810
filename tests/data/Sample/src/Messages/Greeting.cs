namespace Contoso.Messages;

public sealed class Greeting(string name)
{
    public string Text => $"Hello, {name}";
}
