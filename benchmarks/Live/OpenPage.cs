using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using Muster.Benchmarks.Processes;
using Muster.TestKit.Hosting;

namespace Muster.Benchmarks.Live;

/// <summary>A page of the console that is open: it holds a stream of changes, and notes when it hears of each.</summary>
internal sealed class OpenPage : IDisposable
{
    private const string Before = "\"id\":\"";
    private readonly ConcurrentDictionary<Guid, long> heard = new();

    /// <summary>A connection of its own, as a browser has.</summary>
    private readonly HttpClient client;

    public OpenPage(ServerProcess server)
    {
        client = new HttpClient { BaseAddress = server.Url, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MusterHost.BootstrapToken);
    }

    /// <summary>When it first heard of this one; null when it did not.</summary>
    public long? HeardOf(Guid id) => heard.TryGetValue(id, out var at) ? at : null;

    /// <summary>Ends when it is told to.</summary>
    public Task Reading { get; private set; } = Task.CompletedTask;

    /// <summary>Until the stream has said hello.</summary>
    public async Task OpenAsync(CancellationToken end)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/events");
        var answer = await client.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, end);
        answer.EnsureSuccessStatusCode();
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
        await reader.ReadLineAsync(end);
        Reading = ReadAsync(answer, reader, end);
    }

    public void Dispose() => client.Dispose();

    private async Task ReadAsync(HttpResponseMessage answer, StreamReader reader, CancellationToken end)
    {
        using (answer)
        using (reader)
        {
            try
            {
                while (await reader.ReadLineAsync(end) is { } line)
                {
                    Note(line);
                }
            }
            catch (OperationCanceledException)
            {
                // It was told to end.
            }
        }
    }

    private void Note(string line)
    {
        var at = line.IndexOf(Before, StringComparison.Ordinal);
        if (at >= 0 && Guid.TryParse(line.AsSpan(at + Before.Length, 36), out var id))
        {
            heard.TryAdd(id, Stopwatch.GetTimestamp());
        }
    }
}
