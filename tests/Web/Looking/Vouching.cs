using Muster.Contracts.EnrollmentKeys;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Web.Looking;

/// <summary>Enrollment keys of every kind: for a person, for a rollout, and one that counts no more.</summary>
internal static class Vouching
{
    /// <returns>A key that devices have come with.</returns>
    public static async Task<Guid> VouchAsync(this Company company, Arrivals arrivals)
    {
        var host = company.Host;
        var team = await arrivals.HireAsync("Design team");
        var laptops = await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Laptops of the branch",
                PersonId = team.Id,
                GroupId = company.Group,
                MaxUses = 10,
                HoursValid = 72,
            }
        );
        foreach (var name in new[] { "laptop-design-1", "laptop-design-2", "laptop-design-3" })
        {
            var device = new TestDevice(host.Url, company.Clock, name);
            arrivals.Add(device);
            var claim = device.Claim with { DisplayName = name, EnrollmentKey = laptops.Secret };
            (await device.EnrollAsync(claim)).Ok.State.ShouldBe("approved");
        }

        await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Kiosks in the foyer",
                GroupId = company.EmptyGroup,
                MaxUses = 40,
                Platform = "linux",
                Addresses = ["198.51.100.0/24"],
            }
        );
        var lost = await host.CreateKeyAsync(
            new CreateEnrollmentKey { Name = "Replacement laptop", PersonId = company.Person }
        );
        await host.RevokeKeyAsync(lost.Key.Id);
        return laptops.Key.Id;
    }
}
