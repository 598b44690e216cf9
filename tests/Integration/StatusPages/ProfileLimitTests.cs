using Muster.Contracts.StatusPages;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.StatusPages;

public sealed class ProfileLimitTests
{
    [Theory, OnBothDatabases]
    public async Task Only_one_gets_the_last_place_when_two_ask_at_once_and_the_52nd_profile_is_refused(
        DatabaseKind kind
    )
    {
        await using var host = await MusterHost.StartAsync(kind);
        foreach (var number in Enumerable.Range(2, 49))
        {
            await host.CreateProfileAsync(ProfileCalls.Draft($"Profile {number}"));
        }

        var both = await Task.WhenAll(
            host.TryPostAsync(ProfileCalls.Route, ProfileCalls.Draft("Left")),
            host.TryPostAsync(ProfileCalls.Route, ProfileCalls.Draft("Right"))
        );

        both.Order().ShouldBe([(200, null), (409, "limit_reached")]);
        var profiles = await host.ProfilesAsync();
        profiles.Count.ShouldBe(51);
        (await host.TryPostAsync(ProfileCalls.Route, ProfileCalls.Draft("One too many"))).ShouldBe(
            (409, "limit_reached")
        );
        (
            await host.TryPostAsync(
                $"{ProfileCalls.Route}/{profiles[0].Id}/copy",
                new CopyEspProfile { Name = "One too many" }
            )
        ).ShouldBe((409, "limit_reached"));
        (await host.TryDeleteProfileAsync(profiles[0])).ShouldBe((200, null));
        (await host.TryPostAsync(ProfileCalls.Route, ProfileCalls.Draft("In its place"))).ShouldBe((200, null));
    }
}
