using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.Enrollments;
using Muster.Contracts.People;
using Muster.Contracts.Restrictions;
using Muster.Contracts.Settings;
using Muster.Contracts.StatusPages;
using Muster.Kernel;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>A server on an ordinary morning: people with and without a device, requests of every kind, some decided.</summary>
public sealed class Company() : Stage(settings: new() { [UndoSeconds] = "0", ["MUSTER_SIMULATION"] = "1" })
{
    private readonly List<TestDevice> devices = [];
    private int hired;

    /// <summary>A person with a device.</summary>
    public Guid Person { get; private set; }

    public Guid Device { get; private set; }

    public Guid SuspendedDevice { get; private set; }

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

    public Software Software { get; private set; } = new(default, default, default);

    public Guid Operator { get; private set; }

    public Guid Token { get; private set; }

    public Guid Provider { get; private set; }

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
        Person = await DecidedAsync("Ingrid Halvorsen", "laptop-halvorsen", approve: true);
        await DecidedAsync("Jonas Brandt", "laptop-brandt", approve: true);
        await DecidedAsync("Aisha Rahman", "old-thinkpad", approve: false);
        Decided = devices[^1].RequestId;
        await HireAsync("Tomasz Zieliński");
        Unclaimed = await AskAsync("kiosk-foyer", "Debian GNU/Linux 12", null);
        await AskAsync("build-agent-07", "Ubuntu 24.04.3 LTS", (await HireAsync("Release team")).PeerIdValue());
        await Host.PostAsync<EndpointValidation>("/api/settings/endpoint/validate", new { });
        await GrantAsync();
        Rival = await AskAsync(
            "laptop-halvorsen",
            "Debian GNU/Linux 13",
            (await HireAsync("Ivar Halvorsen")).PeerIdValue(),
            1
        );
        await BlockAsync();
        await VouchAsync();
        await RestrictAsync();
        await CloneAsync();
        await DescribePagesAsync();
        Policy = await Configured.PolicyAsync(Host);
        Blueprint = await this.BringAsync();
        (Failure, Attempt) = await Fleet.SimulateAsync(Host);
        Request = await AskAsync("laptop-moreau", "Fedora Linux 43", (await HireAsync("Claire Moreau")).PeerIdValue());
    }

    public override async Task DisposeAsync()
    {
        devices.ForEach(device => device.Dispose());
        await base.DisposeAsync();
    }

    private async Task<Guid> DecidedAsync(string person, string name, bool approve)
    {
        var created = await HireAsync(person);
        await AskAsync(name, "Debian GNU/Linux 13", created.PeerIdValue());
        await (approve ? Host.ApproveAsync(devices[^1]) : Host.RejectAsync(devices[^1]));
        await devices[^1].PollAsync(waitSeconds: 25);
        return created.Id;
    }

    /// <summary>A disk that was copied with the state folder on it.</summary>
    private async Task CloneAsync()
    {
        await DecidedAsync("Teaching lab", "lab-image", approve: true);
        var original = devices[^1];
        var copy = original.At(Host.Url);
        devices.Add(copy);
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
        await TrustAsync();
        await AskFromTerminalAsync();
    }

    /// <summary>A terminal that asks for a sign-in; it does so for ten minutes.</summary>
    public async Task AskFromTerminalAsync() => HandOff = (await Host.StartHandOffAsync("ws-0142")).Path();

    /// <summary>Keys of every kind: for a person, for a rollout, and one that counts no more.</summary>
    private async Task VouchAsync()
    {
        var team = await HireAsync("Design team");
        var laptops = await Host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Laptops of the branch",
                PersonId = team.Id,
                GroupId = Group,
                MaxUses = 10,
                HoursValid = 72,
            }
        );
        EnrollmentKey = laptops.Key.Id;
        foreach (var name in new[] { "laptop-design-1", "laptop-design-2", "laptop-design-3" })
        {
            var device = new TestDevice(Host.Url, Clock, name);
            devices.Add(device);
            var claim = device.Claim with { DisplayName = name, EnrollmentKey = laptops.Secret };
            (await device.EnrollAsync(claim)).Ok.State.ShouldBe("approved");
        }

        await Host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Kiosks in the foyer",
                GroupId = EmptyGroup,
                MaxUses = 40,
                Platform = "linux",
                Addresses = ["198.51.100.0/24"],
            }
        );
        var lost = await Host.CreateKeyAsync(
            new CreateEnrollmentKey { Name = "Replacement laptop", PersonId = Person }
        );
        await Host.RevokeKeyAsync(lost.Key.Id);
    }

    private async Task RestrictAsync()
    {
        var limit = new EnrollmentRestrictionDraft
        {
            Name = "Five laptops",
            Kind = "device_limit",
            Effect = "ask",
            Enabled = true,
            DeviceLimit = 5,
        };
        await Host.PostAsync<EnrollmentRestriction>("/api/enrollment-restrictions", limit);
        var oldest = limit with
        {
            Name = "No Ubuntu before 24.04",
            Kind = "minimum_os",
            Effect = "refuse",
            OsName = "Ubuntu",
            MinimumVersion = "24.04",
            DeviceLimit = null,
        };
        var made = await Host.PostAsync<EnrollmentRestriction>("/api/enrollment-restrictions", oldest);
        Restriction = made.Id;
    }

    /// <summary>Two profiles beside the default one, as the requirements have them.</summary>
    private async Task DescribePagesAsync()
    {
        var attempts = await Host.GetAsync<IReadOnlyList<EnrollmentAttempt>>(
            $"/api/devices/enrollment-status/of-device/{Device}"
        );
        RealAttempt = attempts[0].Id;
        var executives = await Host.GroupAsync("Executives", null);
        var made = await Host.CreateProfileAsync(
            ProfileCalls.Draft("Executive ESP", executives.Id) with
            {
                BlockingApps =
                [
                    App("Microsoft.Office", "Microsoft 365 Apps"),
                    App("Microsoft.CompanyPortal", "Company Portal"),
                    App("Contoso.Vpn", "VPN Client"),
                    App("Contoso.Board", "Board Papers"),
                    App("Contoso.Travel", "Travel Desk"),
                ],
                TimeoutMinutes = 90,
                CustomHeading = "Welcome to Contoso",
                SupportUrl = "https://support.company.com",
                AllowUseOnFailure = true,
            }
        );
        Profile = made.Id;
        await Host.CreateProfileAsync(
            ProfileCalls.Draft("Kiosk ESP", EmptyGroup) with
            {
                BlockingApps = ProfileCalls.Apps(2),
                TimeoutMinutes = 30,
            }
        );

        static BlockingApp App(string id, string name) =>
            new()
            {
                AppId = id,
                Name = name,
                Required = true,
            };
    }

    /// <summary>An identity provider with rules for everything and for a group, and an operator who is known there.</summary>
    private async Task TrustAsync()
    {
        var draft = ProviderCalls.DraftFor("https://id.example.com/realms/company");
        var site = ProviderCalls.RuleFor("site-berlin", "approver") with { Everything = false, Groups = [Group] };
        Provider = (await Host.AddProviderAsync(draft with { Rules = [.. draft.Rules, site] })).Id;
        using var linked = await Host.Admin.PostAsJsonAsync(
            $"/api/operators/{Operator}/identities",
            new LinkIdentity { ProviderId = Provider, Subject = "8f14e45f-lena" }
        );
        linked.EnsureSuccessStatusCode();
    }

    private async Task BlockAsync()
    {
        await AskAsync("unknown-android", "Linux 4.4", null);
        await Host.PostAsync<Contracts.EnrollmentQueue.EnrollmentRequest>(
            $"/api/enrollment-requests/{devices[^1].RequestId}/reject",
            new Contracts.EnrollmentQueue.RejectEnrollmentRequest
            {
                ExpectedFingerprint = devices[^1].Fingerprint,
                Reason = "Asks every night from outside",
                AlsoBlockKey = true,
            }
        );
    }

    private Task<Person> HireAsync(string name)
    {
        var person = new CreatePerson
        {
            DisplayName = name,
            Email = $"{name.Split(' ')[0].ToLowerInvariant()}@example.org",
            OrgUniqueId = $"P-{2200 + hired++}",
        };
        return Host.PostAsync<Person>("/api/people", person);
    }

    /// <param name="number">Of another device whose key it claims.</param>
    private async Task<Guid> AskAsync(string name, string system, PeerId? peerId, int? number = null)
    {
        var device = new TestDevice(Host.Url, Clock, name, peerId);
        devices.Add(device);
        var claim = (peerId is null ? device.Claim : device.CommittedClaim) with
        {
            DisplayName = name,
            OsVersion = system,
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
}
