using Muster.Kernel.Phrases;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Phrases;

/// <summary>Somebody between the device and the server.</summary>
public sealed class MiddleTests
{
    /// <summary>Both shares are passed on: what differs are the keys that each side has seen.</summary>
    [Theory, OnBothDatabases]
    public Task Relay_with_keys_of_its_own_leaves_other_words_on_the_two_sides(DatabaseKind kind) =>
        RelayAsync(kind, ownSalt: null);

    /// <summary>It brings shares of its own, and has to choose them before it sees the other's: it cannot look for fitting ones.</summary>
    [Theory, OnBothDatabases]
    public Task Relay_with_shares_of_its_own_leaves_other_words_on_the_two_sides(DatabaseKind kind) =>
        RelayAsync(kind, PhraseShare.New());

    [Theory, OnBothDatabases]
    public async Task Relay_that_only_passes_bytes_on_leaves_the_same_words(DatabaseKind kind)
    {
        var port = MusterHost.FreePort();
        var settings = new Dictionary<string, string> { ["MUSTER_PUBLIC_URL"] = $"http://127.0.0.1:{port}" };
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Settings = settings });
        using var relay = new ByteRelay(port);
        var passing = relay.PassOnToAsync(host.Url);
        using var device = new TestDevice(new Uri($"http://127.0.0.1:{port}"), TimeProvider.System);

        await device.EnrollWithWordsAsync();

        (await host.RequestAsync(device.RequestId)).Phrase.ShouldBe(device.Words.ShouldNotBeNull());
        relay.Dispose();
        await passing;
        await host.Database.DropAsync();
    }

    private static async Task RelayAsync(DatabaseKind kind, PhraseShare? ownSalt)
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        var person = await host.CreatePersonAsync("Ann");
        using var relay = new KeyRelay(host, clock, "ws-0142", person.PeerIdValue()) { OwnSalt = ownSalt };
        var serving = relay.ServeAsync();
        using var victim = new TestDevice(relay.Url, clock, "ws-0142", person.PeerIdValue());

        await victim.EnrollWithWordsAsync();
        var request = await host.RequestAsync(relay.Device.RequestId);

        (request.DeviceKey, request.DisplayName, request.PeerId).ShouldBe(
            (victim.Name, victim.Claim.DisplayName, victim.PeerId.Value)
        );
        (await victim.PollAsync()).Ok.State.ShouldBe("pending");
        relay.Seen.ShouldBe(victim.Secret.Value);
        request.Phrase.ShouldNotBeNull().ShouldNotBe(victim.Words.ShouldNotBeNull());
        relay.Dispose();
        await serving;
        await host.Database.DropAsync();
    }
}
