using Muster.Contracts.People;
using Muster.Kernel;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>The people of a company as they are hired, and their devices as they ask to come in.</summary>
internal sealed class Arrivals(Stage stage) : IDisposable
{
    private readonly List<TestDevice> devices = [];
    private int hired;

    public TestDevice Last => devices[^1];

    public void Add(TestDevice device) => devices.Add(device);

    public Task<Person> HireAsync(string name)
    {
        var person = new CreatePerson
        {
            DisplayName = name,
            Email = $"{name.Split(' ')[0].ToLowerInvariant()}@example.org",
            OrgUniqueId = $"P-{2200 + hired++}",
        };
        return stage.Host.PostAsync<Person>("/api/people", person);
    }

    /// <summary>Somebody whose device was decided on, and knows.</summary>
    public async Task<Guid> DecidedAsync(string person, string name, bool approve)
    {
        var created = await HireAsync(person);
        await AskAsync(name, "Debian GNU/Linux 13", created.PeerIdValue());
        await (approve ? stage.Host.ApproveAsync(Last) : stage.Host.RejectAsync(Last));
        await Last.PollAsync(waitSeconds: 25);
        return created.Id;
    }

    /// <param name="number">Of another device whose key it claims.</param>
    public async Task<Guid> AskAsync(
        string name,
        string system,
        PeerId? peerId,
        int? number = null,
        string? serial = null
    )
    {
        var device = new TestDevice(stage.Host.Url, stage.Clock, name, peerId);
        devices.Add(device);
        var claim = (peerId is null ? device.Claim : device.CommittedClaim) with
        {
            DisplayName = name,
            OsVersion = system,
            SerialNumber = serial,
            DeviceKey = $"mk-{70310 + (number ?? devices.Count)}",
            OrgUniqueId = $"A-{1040 + devices.Count}",
        };
        (await device.EnrollAsync(claim)).Status.ShouldBe(202);
        if (device.Words is not null)
        {
            (await device.RevealAsync()).Status.ShouldBe(200);
        }

        return device.RequestId;
    }

    public void Dispose() => devices.ForEach(device => device.Dispose());
}
