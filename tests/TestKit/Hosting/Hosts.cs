using System.Collections.Concurrent;
using Muster.TestKit.Databases;
using Muster.TestKit.Time;
using Xunit;

namespace Muster.TestKit.Hosting;

/// <summary>A class fixture: one server on each database, started when a test first asks for it, with a clock of its own.</summary>
public sealed class Hosts : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<ClockedHost>>> hosts = new();

    public Task<ClockedHost> OnAsync(DatabaseKind kind) =>
        hosts.GetOrAdd(kind, _ => new Lazy<Task<ClockedHost>>(() => StartAsync(kind))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in hosts.Values)
        {
            var started = (await host.Value).Host;
            await started.DisposeAsync();
            await started.Database.DropAsync();
        }
    }

    private static async Task<ClockedHost> StartAsync(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        return new ClockedHost(await MusterHost.StartAsync(kind, new HostOptions { Clock = clock }), clock);
    }
}

/// <summary>A server and the clock that it goes by.</summary>
public sealed record ClockedHost(MusterHost Host, FakeClock Clock);
