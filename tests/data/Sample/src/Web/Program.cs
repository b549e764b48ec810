using Contoso.Messages;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => new Greeting("world").Text);
app.Run();
