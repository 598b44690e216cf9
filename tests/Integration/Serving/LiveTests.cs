using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

public sealed class LiveTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Page_hears_of_a_request_that_comes_in(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        await using var stream = await EventStream.OpenAsync(host);
        (await stream.NextAsync()).Event.ShouldBe("hello");
        using var device = new TestDevice(host.Url, clock);

        await device.EnrollAsync();

        var change = await stream.UntilAsync(device.RequestId);
        change.Event.ShouldBe("change");
        change.Data.ShouldBe($$"""{"topic":"enrollment-requests","id":"{{device.RequestId}}","version":1}""");
    }

    [Theory, OnBothDatabases]
    public async Task Page_that_comes_back_hears_what_it_missed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        string last;
        await using (var before = await EventStream.OpenAsync(host))
        {
            last = (await before.NextAsync()).Id!;
        }

        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        await using var after = await EventStream.OpenAsync(host, last);

        (await after.NextAsync()).Event.ShouldBe("hello");
        (await after.UntilAsync(device.RequestId)).Event.ShouldBe("change");
    }

    [Theory, OnBothDatabases]
    public async Task Page_is_told_to_start_over_when_its_place_is_unknown(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);

        await using var stream = await EventStream.OpenAsync(host, "999999999");

        (await stream.NextAsync()).Event.ShouldBe("hello");
        (await stream.NextAsync()).Event.ShouldBe("reset");
    }
}
