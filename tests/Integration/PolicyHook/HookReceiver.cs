using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Muster.Integration.PolicyHook;

/// <summary>The organisation's program: takes questions over TLS and answers as a test wants.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    public const string Allow = """{"decision":"allow"}""";
    private readonly WebApplication app;

    private HookReceiver(WebApplication app) => this.app = app;

    public int Port { get; private set; }

    public ConcurrentQueue<HookCall> Calls { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = Saying(Allow);

    public static async Task<HookReceiver> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
        );
        var built = builder.Build();
        var receiver = new HookReceiver(built);
        built.Run(receiver.TakeAsync);
        await built.StartAsync();
        receiver.Port = new Uri(
            built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        ).Port;
        return receiver;
    }

    public static Func<HttpContext, Task> Saying(string body, int status = 200) =>
        context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        };

    /// <summary>Answers nobody until it is told to go on.</summary>
    public TaskCompletionSource Hold(string body = Allow)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer = async context =>
        {
            await go.Task.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync(body);
        };
        return go;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Calls.Enqueue(
            new HookCall(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                Encoding.UTF8.GetString(body.ToArray())
            )
        );
        await Answer(context);
    }
}

internal sealed record HookCall(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Device => Json.GetProperty("device");
}
