using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Muster.TestKit.Databases;
using Muster.TestKit.Time;
using Xunit;

namespace Muster.TestKit.Hosting;

/// <summary>One server on each database, started when a test first asks for it, with a clock of its own.</summary>
public abstract class HostFixture : IAsyncLifetime
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

    protected virtual Dictionary<string, string> Settings => [];

    /// <inheritdoc cref="HostOptions.Services"/>
    protected virtual Action<IServiceCollection>? Services => null;

    private async Task<ClockedHost> StartAsync(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        var options = new HostOptions
        {
            Clock = clock,
            Settings = Settings,
            Services = Services,
        };
        return new ClockedHost(await MusterHost.StartAsync(kind, options), clock);
    }
}

/// <summary>Servers as they are by default.</summary>
public sealed class Hosts : HostFixture;

/// <summary>Servers on which enrollments may be simulated.</summary>
public sealed class SimulationHosts : HostFixture
{
    protected override Dictionary<string, string> Settings => new() { ["MUSTER_SIMULATION"] = "1" };
}

/// <summary>A server and the clock that it goes by.</summary>
public sealed record ClockedHost(MusterHost Host, FakeClock Clock);
