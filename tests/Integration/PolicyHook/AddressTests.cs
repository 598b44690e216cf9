using System.Net;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PolicyHook;

/// <summary>What an administrator of the web UI enters leads nowhere but to the public Internet, or where whoever runs the server lets it.</summary>
public sealed class AddressTests(HookHosts hosts) : IClassFixture<HookHosts>
{
    public static TheoryData<string> Special =>
        [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "168.63.129.16",
            "169.254.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::7f00:1",
            "64:ff9b::a00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::808:808",
            "100::1",
            "2001::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "2002:808:808::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fd20:ce::254",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "ff02::1",
            "ff0e::1",
        ];

    [Theory]
    [MemberData(nameof(Special))]
    public async Task Special_address_is_not_called_by_itself_nor_behind_a_name(string address)
    {
        var ip = IPAddress.Parse(address);
        var literal = ip.GetAddressBytes().Length == 4 ? address : $"[{address}]";
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite, $"https://{literal}/");
        (await hooked.Host.TestHookAsync()).Code.ShouldBe("policy_hook_address_refused");
        hosts.LookedUp.ShouldBeEmpty();

        hosts.Leads("inside.example", () => [ip]);
        await hooked.Host.SetHookAsync("https://inside.example:9000/");
        var test = await hooked.Host.TestHookAsync();

        (test.Code, test.Status, test.Says).ShouldBe(("policy_hook_address_refused", null, null));
        test.Detail.ShouldStartWith("inside.example leads to ");
        hosts.Dialled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[fe80::1%251]/")]
    [InlineData("https://１２７.0.0.1/")]
    public async Task Loopback_in_disguise_is_not_called(string url)
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hosts.Leads("127.0.0.1.", () => [IPAddress.Loopback]);
        using var put = await hooked.Host.PutHookAsync(
            new Contracts.Restrictions.PolicyHookDraft { Enabled = true, Url = url },
            (await hooked.Host.HookAsync()).Version
        );
        if (put.StatusCode == HttpStatusCode.BadRequest)
        {
            return; // no address at all, to this system
        }

        put.EnsureSuccessStatusCode();
        (await hooked.Host.TestHookAsync()).Code.ShouldBe("policy_hook_address_refused");
        hosts.Dialled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("93.184.216.34", "93.184.216.34")]
    [InlineData("::ffff:93.184.216.34", "93.184.216.34")]
    [InlineData("100.63.255.255", "100.63.255.255")]
    [InlineData("100.128.0.1", "100.128.0.1")]
    [InlineData("172.32.0.1", "172.32.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", "2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("64:ff9b::5db8:d822", "64:ff9b::5db8:d822")]
    public async Task Public_address_is_called_as_it_was_judged(string address, string called)
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hosts.Leads(HookHosts.Name, () => [IPAddress.Parse(address)]);

        (await hooked.Host.TestHookAsync()).Code.ShouldBe("policy_hook");

        hosts.Dialled.ShouldHaveSingleItem().ShouldBe(new IPEndPoint(IPAddress.Parse(called), 443));
    }

    [Fact]
    public async Task One_special_address_among_public_ones_is_enough()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        hosts.Leads(HookHosts.Name, () => [HookHosts.Public, IPAddress.Parse("10.0.0.1")]);

        (await hooked.Host.TestHookAsync()).Code.ShouldBe("policy_hook_address_refused");

        hosts.Dialled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_that_leads_elsewhere_the_next_moment_changes_nothing()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        var looks = 0;
        hosts.Leads(HookHosts.Name, () => [++looks == 1 ? HookHosts.Public : IPAddress.Loopback]);

        (await hooked.Host.TestHookAsync()).Code.ShouldBe("policy_hook");

        hosts.LookedUp.ShouldBe([HookHosts.Name]);
        hosts.Dialled.ShouldBe([new IPEndPoint(HookHosts.Public, 443)]);

        // Another connection is judged anew.
        await hooked.Host.SetHookAsync($"https://{HookHosts.Name}:8443/");
        (await hooked.Host.TestHookAsync()).Code.ShouldBe("policy_hook_address_refused");
        hosts.Dialled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Network_that_the_operator_names_is_called_and_no_other()
    {
        var certificates = new HookCertificates();
        await using var receiver = await HookReceiver.StartAsync(certificates.For("localhost", "127.0.0.1"));
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["MUSTER_POLICY_HOOK_NETWORKS"] = "127.0.0.1/32, ::1",
                    ["MUSTER_POLICY_HOOK_CA"] = certificates.AuthorityFile,
                },
            }
        );

        (await host.SetHookAsync($"https://localhost:{receiver.Port}/")).Hook.AllowedNetworks.ShouldBe([
            "127.0.0.1/32",
            "::1/128",
        ]);
        (await host.TestHookAsync()).Code.ShouldBe("policy_hook");
        await host.SetHookAsync($"https://[::ffff:127.0.0.1]:{receiver.Port}/");
        (await host.TestHookAsync()).Code.ShouldBe("policy_hook_tls", "it is called, and has no such name");
        await host.SetHookAsync($"https://127.0.0.2:{receiver.Port}/");
        (await host.TestHookAsync()).Code.ShouldBe("policy_hook_address_refused");
        await host.SetHookAsync("https://10.0.0.1/");
        (await host.TestHookAsync()).Code.ShouldBe("policy_hook_address_refused");
        await host.Database.DropAsync();
    }
}
