using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Contracts.Devices;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Settings;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>A server on an ordinary morning: people with and without a device, requests of every kind, some decided.</summary>
public sealed class Company : Stage
{
    private readonly Arrivals arrivals;

    public Company()
        : base(settings: new() { [UndoSeconds] = "0", ["MUSTER_SIMULATION"] = "1" }) => arrivals = new Arrivals(this);

    /// <summary>A person with a device.</summary>
    public Guid Person { get; private set; }

    /// <summary>A user group with that person in it.</summary>
    public Guid UserGroup { get; private set; }

    public Guid EmptyUserGroup { get; private set; }

    public Guid Device { get; private set; }

    public Guid SuspendedDevice { get; private set; }

    /// <summary>A device that is on the list and not here yet; one that was almost it has asked.</summary>
    public Guid ExpectedDevice { get; private set; }

    /// <summary>A request of a known person.</summary>
    public Guid Request { get; private set; }

    /// <summary>A request under the device key of a device that is enrolled.</summary>
    public Guid Rival { get; private set; }

    /// <summary>A request of nobody who is known.</summary>
    public Guid Unclaimed { get; private set; }

    /// <summary>Two machines with one key.</summary>
    public Guid SharedKey { get; private set; }

    /// <summary>A key that devices have come with.</summary>
    public Guid EnrollmentKey { get; private set; }

    /// <summary>A rule about who may not come in.</summary>
    public Guid Restriction { get; private set; }

    /// <summary>A request that somebody has rejected.</summary>
    public Guid Decided { get; private set; }

    /// <summary>A failure of a simulated device, and an attempt that is under way.</summary>
    public Guid Failure { get; private set; }

    public Guid Attempt { get; private set; }

    /// <summary>An attempt of a device that exists.</summary>
    public Guid RealAttempt { get; private set; }

    /// <summary>A profile of the enrollment status page.</summary>
    public Guid Profile { get; private set; }

    /// <summary>A configuration policy with two versions, which another one contradicts.</summary>
    public Guid Policy { get; private set; }

    /// <summary>A device preparation policy with devices, one of which misses its group.</summary>
    internal Prepared Prepared { get; private set; } = new(default, default, default, default);

    internal Listed Listed { get; private set; } = new(default, default);

    public Software Software { get; private set; } = new(default, default, default);

    public Guid Operator { get; private set; }

    public Guid Token { get; private set; }

    public Guid Provider { get; private set; }

    public Guid Directory { get; private set; }

    /// <summary>A group with a device in it.</summary>
    public Guid Group { get; private set; }

    public Guid EmptyGroup { get; private set; }

    public Guid RuledGroup { get; private set; }

    public Guid Blueprint { get; private set; }

    /// <summary>Path of an invitation that nobody has taken yet.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>Path of the question of a terminal.</summary>
    public string HandOff { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Software = await Software.MakeAsync(Host);
        Person = await arrivals.DecidedAsync("Ingrid Halvorsen", "laptop-halvorsen", approve: true);
        await TeamAsync(Person, await arrivals.DecidedAsync("Jonas Brandt", "laptop-brandt", approve: true));
        await arrivals.DecidedAsync("Aisha Rahman", "old-thinkpad", approve: false);
        Decided = arrivals.Last.RequestId;
        await arrivals.HireAsync("Tomasz Zieliński");
        Unclaimed = await arrivals.AskAsync("kiosk-foyer", "Debian GNU/Linux 12", null);
        await arrivals.AskAsync(
            "build-agent-07",
            "Ubuntu 24.04.3 LTS",
            (await arrivals.HireAsync("Release team")).PeerIdValue()
        );
        await Host.PostAsync<EndpointValidation>("/api/settings/endpoint/validate", new { });
        await GrantAsync();
        Rival = await arrivals.AskAsync(
            "laptop-halvorsen",
            "Debian GNU/Linux 13",
            (await arrivals.HireAsync("Ivar Halvorsen")).PeerIdValue(),
            1
        );
        await BlockAsync();
        EnrollmentKey = await this.VouchAsync(arrivals);
        Listed = await Listed.UploadAsync(Host);
        Restriction = await Restricted.RestrictAsync(Host);
        await CloneAsync();
        var attempts = await Host.GetAsync<IReadOnlyList<EnrollmentAttempt>>(
            $"/api/devices/enrollment-status/of-device/{Device}"
        );
        RealAttempt = attempts[0].Id;
        Profile = await Described.ProfilesAsync(Host, EmptyGroup);
        Policy = await Configured.PolicyAsync(Host);
        Blueprint = await this.BringAsync();
        Prepared = await Prepared.PrepareAsync(this, arrivals);
        (Failure, Attempt) = await Fleet.SimulateAsync(Host);
        ExpectedDevice = await Awaited.ExpectAsync(Host);
        await arrivals.AskAsync(
            "laptop-haddad",
            "Debian GNU/Linux 13",
            null,
            serial: Awaited.Serial.ToLowerInvariant()
        );
        Request = await arrivals.AskAsync(
            "laptop-moreau",
            "Fedora Linux 43",
            (await arrivals.HireAsync("Claire Moreau")).PeerIdValue()
        );
    }

    public override async Task DisposeAsync()
    {
        arrivals.Dispose();
        await base.DisposeAsync();
    }

    private async Task TeamAsync(params IReadOnlyList<Guid> people)
    {
        var sales = await Host.CreateUserGroupAsync("Field sales", "Whoever travels to customers");
        await Host.JoinAsync(sales, people);
        UserGroup = sales.Id;
        EmptyUserGroup = (await Host.CreateUserGroupAsync("Interns of next year")).Id;
    }

    /// <summary>A disk that was copied with the state folder on it.</summary>
    private async Task CloneAsync()
    {
        await arrivals.DecidedAsync("Teaching lab", "lab-image", approve: true);
        var original = arrivals.Last;
        var copy = original.At(Host.Url);
        arrivals.Add(copy);
        await original.StartAsync("lab-01");
        await copy.StartAsync("lab-02");
        await original.TakeTurnsAsync(copy);
        SharedKey = (await Host.GetAsync<Page<SharedKey>>("/api/shared-keys")).Items.Single().Id;
    }

    /// <summary>Operators, tokens and groups as they come together over some weeks.</summary>
    private async Task GrantAsync()
    {
        var enrolled = await Host.GetAsync<Page<Contracts.Devices.Device>>("/api/devices");
        var berlin = await Host.GroupAsync("Berlin", "Office and warehouse");
        Group = berlin.Id;
        RuledGroup = await Host.RuleAsync();
        EmptyGroup = (await Host.GroupAsync("Kiosks", null)).Id;
        foreach (var device in enrolled.Items)
        {
            using var added = await Host.Admin.PostAsync($"/api/device-groups/{Group}/devices/{device.Id}", null);
        }

        (Device, SuspendedDevice) = (
            enrolled.Items.Single(device => device.DisplayName == "laptop-halvorsen").Id,
            enrolled.Items.Single(device => device.DisplayName == "laptop-brandt").Id
        );
        using var suspended = await Host.Admin.PostAsJsonAsync(
            $"/api/devices/{SuspendedDevice}/suspend",
            new ChangeDeviceStanding { Reason = "left on a train" }
        );
        suspended.EnsureSuccessStatusCode();
        RoleGrant[] grants = [AccessCalls.Everywhere("viewer"), AccessCalls.Over("approver", Group)];
        await Host.JoinAsync("lena.hoffmann", grants);
        Operator = (await Host.OperatorAsync("lena.hoffmann")).Id;
        Invitation = (await Host.InviteAsync("ola.nordmann", AccessCalls.Over("approver", Group))).Path();
        var token = new CreateServiceToken { Name = "nightly export", Grants = [AccessCalls.Everywhere("viewer")] };
        Token = (await Host.PostAsync<NewToken>("/api/tokens", token)).Token.Id;
        await Host.PostAsync<NewToken>("/api/tokens", token with { Name = "status board", DaysValid = 9 });
        Provider = await Trusted.ProviderAsync(Host, Group, Operator);
        Directory = await Trusted.DirectoryAsync(Host);
        await AskFromTerminalAsync();
    }

    /// <summary>A terminal that asks for a sign-in; it does so for ten minutes.</summary>
    public async Task AskFromTerminalAsync() => HandOff = (await Host.StartHandOffAsync("ws-0142")).Path();

    private async Task BlockAsync()
    {
        await arrivals.AskAsync("unknown-android", "Linux 4.4", null);
        await Host.PostAsync<Contracts.EnrollmentQueue.EnrollmentRequest>(
            $"/api/enrollment-requests/{arrivals.Last.RequestId}/reject",
            new Contracts.EnrollmentQueue.RejectEnrollmentRequest
            {
                ExpectedFingerprint = arrivals.Last.Fingerprint,
                Reason = "Asks every night from outside",
                AlsoBlockKey = true,
            }
        );
    }
}
