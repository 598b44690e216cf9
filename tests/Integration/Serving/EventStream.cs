using System.Net.ServerSentEvents;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

/// <summary>One open stream of <c>/api/events</c>.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> items;
    private readonly CancellationTokenSource deadline = new(TimeSpan.FromSeconds(20));

    private EventStream(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        items = SseParser.Create(body).EnumerateAsync(deadline.Token).GetAsyncEnumerator(deadline.Token);
    }

    public static async Task<EventStream> OpenAsync(MusterHost host, string? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/events");
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var opened = await host.Admin.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        opened.EnsureSuccessStatusCode();
        return new EventStream(opened, await opened.Content.ReadAsStreamAsync());
    }

    public async Task<Item> NextAsync() =>
        await items.MoveNextAsync()
            ? new Item(items.Current.EventType, items.Current.EventId, items.Current.Data)
            : throw new InvalidOperationException("The stream has ended.");

    /// <summary>Reads on until the stream has told of a change of this entity.</summary>
    public async Task<Item> UntilAsync(Guid id)
    {
        while (true)
        {
            var item = await NextAsync();
            if (item.Data?.Contains($"{id}", StringComparison.Ordinal) == true)
            {
                return item;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        deadline.Dispose();
        return ValueTask.CompletedTask;
    }

    public sealed record Item(string Event, string? Id, string? Data);
}
