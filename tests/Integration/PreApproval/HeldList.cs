using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PreApproval;

/// <summary>A list that comes but for its end, until it is let go.</summary>
internal sealed class HeldList(byte[] content) : IDisposable
{
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MultipartFormDataContent form = [];

    /// <summary>Large enough to reach the disk at once.</summary>
    private readonly byte[] padding = new byte[512 * 1024];

    public async Task<HttpResponseMessage> SendAsync(MusterHost host)
    {
        padding.AsSpan().Fill((byte)'\n');
        using var file = new Body(content, padding, letGo.Task);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "held.csv");
        using var call = new HttpRequestMessage(HttpMethod.Post, $"{ImportCalls.Route}/import") { Content = form };
        return await host.Admin.SendAsync(call);
    }

    public void LetGo() => letGo.TrySetResult();

    public void Dispose()
    {
        LetGo();
        form.Dispose();
    }

    /// <summary>Where the kernel says that files lie which this process has open, and which hold these words.</summary>
    public static IReadOnlyList<string> OnDisk(string words) =>
        [
            .. Directory
                .EnumerateFiles("/proc/self/fd")
                .Select(path => (Path: path, Target: new FileInfo(path).LinkTarget ?? ""))
                .Where(file => file.Target.StartsWith(Path.GetTempPath()) && Holds(file.Path, words))
                .Select(file => file.Target),
        ];

    /// <summary>Another process looks: the lock on it is ours.</summary>
    private static bool Holds(string path, string words)
    {
        using var look = Process.Start(
            "grep",
            ["-q", words, path.Replace("self", Environment.ProcessId.ToString(CultureInfo.InvariantCulture))]
        );
        look.WaitForExit();
        return look.ExitCode == 0;
    }

    private sealed class Body(byte[] content, byte[] padding, Task end) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(content);
            await stream.WriteAsync(padding);
            await stream.FlushAsync();
            await end;
            await stream.WriteAsync("\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Length + padding.Length + 1;
            return true;
        }
    }
}
