using Muster.Contracts.Access;
using Muster.TestKit.Hosting;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Granting;

/// <summary>What would be refused is not offered: on every page, to every role, by the names of all buttons that are there.</summary>
public sealed class OfferTests(Company company) : IClassFixture<Company>
{
    [Theory]
    [InlineData("viewer")]
    [InlineData("approver")]
    [InlineData("deployer")]
    [InlineData("policy_admin")]
    public async Task Role_is_offered_only_what_it_may(string role)
    {
        var offered = await OffersToAsync($"only.{role}", AccessCalls.Everywhere(role));

        offered.Unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Role_over_a_group_is_offered_only_what_it_may()
    {
        var offered = await OffersToAsync("only.scoped", AccessCalls.Over("approver", company.Group));

        offered.Unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Administrator_is_offered_all_that_is_kept_from_others()
    {
        var offered = await OffersToAsync("another.admin", AccessCalls.Everywhere("admin"));

        offered.Unexpected.ShouldBeEmpty();
        Offers.Patterns.Where(pattern => !offered.Names.Any(name => Offers.Fits(name, pattern))).ShouldBeEmpty();
    }

    private async Task<(IReadOnlySet<string> Names, IReadOnlyList<string> Unexpected)> OffersToAsync(
        string username,
        params RoleGrant[] grants
    )
    {
        var cookie = await company.Host.JoinAsync(username, grants);
        await using var window = await company.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync("/");
        var allowed = await Offers.AllowedAsync(company.Host, cookie);
        HashSet<string> names = new(StringComparer.Ordinal);
        List<string> unexpected = [];
        foreach (var (name, place) in Place.Everywhere.Where(entry => entry.Value(company).SignedIn))
        {
            await window.TurnToAsync(place(company).Path);
            foreach (var offer in await Offers.OnAsync(window))
            {
                names.Add(offer);
                if (!allowed.Any(pattern => Offers.Fits(offer, pattern)))
                {
                    unexpected.Add($"{name}: {offer}");
                }
            }
        }

        return (names, unexpected);
    }
}
