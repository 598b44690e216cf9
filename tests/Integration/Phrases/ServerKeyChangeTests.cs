using Muster.Integration.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Phrases;

/// <summary>The server changes the key that it signs with while a request waits.</summary>
public sealed class ServerKeyChangeTests
{
    [Theory, OnBothDatabases]
    public async Task Words_are_those_of_the_key_that_answered_with_the_salt(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        using var device = new TestDevice(host.Url, clock);
        var first = (await device.EnrollAsync(device.CommittedClaim)).Ok;
        var words = device.Words.ShouldNotBeNull();

        await host.RotateAsync("server-signing");
        clock.Advance(TimeSpan.FromMinutes(1));
        device.Trust((await device.PollAsync()).Ok.ServerKeys);
        await host.SwitchAsync(force: true);
        clock.Advance(TimeSpan.FromMinutes(1));

        var again = await device.EnrollAsync(device.CommittedClaim);
        (again.Signed, again.Ok.Id, again.Ok.PhraseSalt).ShouldBe((true, first.Id, null));
        again.Signer!.KeyId.ShouldNotBe(device.ServerKeys[0].KeyId);
        (await device.RevealAsync()).Ok.Revealed.ShouldBeTrue();
        (await host.RequestAsync(first.Id)).Phrase.ShouldBe(words);
        await host.Database.DropAsync();
    }
}
