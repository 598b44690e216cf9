using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.HttpSignatures;

namespace Muster.Unit.Agent.Delivery.Cycles;

/// <summary>Gives one agent what a server would, signed, and hears its reports.</summary>
internal sealed class DeliveryServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<string, byte[]> files = [];
    private readonly HashSet<(string Stream, long Seq)> heardReports = [];
    private readonly Task serving;

    public DeliveryServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        }

        listener.Prefixes.Add(Url.ToString());
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Url { get; }

    public byte[] Spki => key.ExportSubjectPublicKeyInfo();

    public DeliveryManifest? Manifest { get; set; }

    /// <summary>So many bytes of a file, then the line is cut.</summary>
    public int? CutsAfter { get; set; }

    public List<ItemReport> Heard { get; } = [];

    /// <summary>Everything that was said, once however often it was sent.</summary>
    public List<ReportedEvent> Said { get; } = [];

    /// <summary>Called when a report has come, and when it was heard and is not answered yet.</summary>
    public Action Called { get; set; } = () => { };

    /// <summary>The count of its reports is lost before the next one.</summary>
    public bool LosesCount { get; set; }

    public List<string> Ranges { get; } = [];

    public string Put(string path, byte[] bytes)
    {
        files[path] = bytes;
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
        key.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or IOException)
            {
                if (!listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath; // a request has one
        if (files.TryGetValue(path, out var file))
        {
            await FileAsync(context, file);
            return;
        }

        var (status, answer) = path switch
        {
            $"{AgentTarget.Prefix}manifest" => (200, Sealed()),
            $"{AgentTarget.Prefix}reports" when LosesCount => (409, Lost()),
            $"{AgentTarget.Prefix}reports" => (200, await HearAsync(context)),
            _ => (
                404,
                JsonSerializer.SerializeToUtf8Bytes(
                    new AgentProblem
                    {
                        Title = "No",
                        Status = 404,
                        Code = "not_found",
                    },
                    AgentJson.Default.AgentProblem
                )
            ),
        };
        var signed = new ServerAnswer
        {
            Status = status,
            Method = context.Request.HttpMethod,
            Path = path,
            RequestSignatureInput = context.Request.Headers["Signature-Input"],
            Body = answer,
        }.Sign(
            Convert.ToHexStringLower(SHA256.HashData(Spki)),
            SignatureAlgorithm.EcdsaP256Sha256,
            TimeProvider.System.GetUtcNow(),
            Sign
        );
        context.Response.StatusCode = status;
        context.Response.Headers["Content-Digest"] = signed.ContentDigest;
        context.Response.Headers["Signature-Input"] = signed.SignatureInput;
        context.Response.Headers["Signature"] = signed.Signature;
        await context.Response.OutputStream.WriteAsync(answer);
        context.Response.Close();
    }

    private async Task FileAsync(HttpListenerContext context, byte[] file)
    {
        var from = 0;
        if (context.Request.Headers["Range"] is { } range)
        {
            Ranges.Add(range);
            from = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            context.Response.StatusCode = 206;
            context.Response.Headers["Content-Range"] = $"bytes {from}-{file.Length - 1}/{file.Length}";
        }

        context.Response.ContentLength64 = file.Length - from;
        var length = CutsAfter is { } cut && file.Length - from > cut ? cut : file.Length - from;
        await context.Response.OutputStream.WriteAsync(file.AsMemory(from, length));
        await context.Response.OutputStream.FlushAsync();
        if (length < file.Length - from)
        {
            context.Response.Abort();
        }
        else
        {
            context.Response.Close();
        }
    }

    private byte[] Lost()
    {
        LosesCount = false;
        return JsonSerializer.SerializeToUtf8Bytes(
            new AgentProblem
            {
                Title = "Gap",
                Status = 409,
                Code = "report_out_of_order",
            },
            AgentJson.Default.AgentProblem
        );
    }

    private byte[] Sealed() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ManifestAnswer
            {
                Version = Manifest!.Version, // tests set one
                Manifest = ManifestSeal.Seal(Manifest, Convert.ToHexStringLower(SHA256.HashData(Spki)), Sign),
            },
            DeliveryJson.Default.ManifestAnswer
        );

    private async Task<byte[]> HearAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var call = JsonSerializer.Deserialize(await reader.ReadToEndAsync(), AgentJson.Default.ReportCall)!; // agents send one
        Called();
        if (heardReports.Add((call.ReportStream, call.Seq)))
        {
            Said.AddRange(call.Events);
        }

        Heard.AddRange(
            call.Events.Where(said => said.Kind == ItemReport.EventKind)
                .Select(said => said.Data!.Value.Deserialize(DeliveryJson.Default.ItemReport)!) // all of these tests have data
        );
        Called();
        return JsonSerializer.SerializeToUtf8Bytes(new ReportAnswer { Seq = call.Seq }, AgentJson.Default.ReportAnswer);
    }

    private byte[] Sign(byte[] text) => key.SignData(text, HashAlgorithmName.SHA256);
}
