using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Apps;

public sealed class AppInputTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory]
    [InlineData("apt", "linux", "firefox; rm -rf /")]
    [InlineData("apt", "linux", "-o=APT::Update::Pre-Invoke::=sh")]
    [InlineData("apt", "linux", "firefox\n")]
    [InlineData("apt", "linux", "Firefox")]
    [InlineData("winget", "windows", "Mozilla.Firefox --override x")]
    [InlineData("winget", "windows", "--id=x.y")]
    [InlineData("winget", "windows", "Firefox")]
    [InlineData("homebrew", "macos", "https://evil.example/x.rb")]
    [InlineData("homebrew", "macos", "../x")]
    [InlineData("managed_play", "android", "firefox")]
    [InlineData("vpp", "ios", "12 34")]
    [InlineData("app_store", "ios", "id989804926")]
    public async Task Name_of_a_source_is_only_what_the_source_itself_would_take(
        string kind,
        string platform,
        string name
    )
    {
        (
            await FaultsAsync(AppCalls.Apt("Any") with { Kind = kind, Platform = platform, PackageId = name })
        ).ShouldContain("packageId");
    }

    [Theory]
    [InlineData("1.0 || true")]
    [InlineData("$(id)")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Version_of_a_rule_is_a_version(string? version)
    {
        (await FaultsAsync(AppCalls.Apt("Any") with { VersionRule = "at_least", PackageVersion = version })).ShouldBe([
            "packageVersion",
        ]);
    }

    [Theory]
    [InlineData("file_exists", "relative/path", null, null)]
    [InlineData("file_exists", "/opt/../etc/shadow", null, null)]
    [InlineData("file_exists", "/opt/a\nb", null, null)]
    [InlineData("file_sha256", "/opt/a", null, "ABC")]
    [InlineData("file_version", "/opt/a", null, "1")]
    [InlineData("registry_value", @"HKLM\SOFTWARE\X", "V", null)]
    [InlineData("product_code", "{6F330B47-2577-43AD-9095-1861BA25889B}", null, null)]
    [InlineData("bundle", "com.x", null, null)]
    [InlineData("package", "x y", null, null)]
    [InlineData("package", "x", "value", null)]
    [InlineData("shell", "true", null, null)]
    public async Task Detection_is_one_of_a_few_plain_questions_for_the_platform(
        string type,
        string target,
        string? valueName,
        string? expected
    )
    {
        var rule = new DetectionRule
        {
            Type = type,
            Target = target,
            ValueName = valueName,
            Expected = expected,
        };

        (await FaultsAsync(AppCalls.Apt("Any") with { Detection = [rule] })).ShouldBe(["detection"]);
    }

    [Theory]
    [InlineData("apt", "A=1")]
    [InlineData("msi", "/quiet")]
    [InlineData("msi", "A=\"b")]
    [InlineData("msi", "lower=1")]
    [InlineData("win32", "a\nb")]
    [InlineData("win32", "")]
    public async Task Arguments_are_data_of_the_kind(string kind, string argument)
    {
        var draft = kind == "apt" ? AppCalls.Apt("Any") : AppCalls.Win32("Any", new string('0', 64));

        (await FaultsAsync(draft with { Kind = kind, Arguments = [argument] })).ShouldBe(["arguments"]);
    }

    [Theory, OnBothDatabases]
    public async Task Package_has_to_be_there_and_of_the_apps_kind_and_to_say_enough(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var name = $"P {Uuid7.New(clock)}";
        var (exe, other) = (await host.Admin.PackageAsync(Bytes.Exe()), await host.Admin.PackageAsync(Bytes.Any(64)));

        (await host.TryPostAsync(AppCalls.Route, AppCalls.Win32(name, new string('0', 64)))).ShouldBe(
            (409, "package_not_found")
        );
        (await host.TryPostAsync(AppCalls.Route, AppCalls.Win32(name, other.Sha256))).ShouldBe(
            (409, "package_of_other_kind")
        );
        (await host.TryPostAsync(AppCalls.Route, AppCalls.Win32(name, exe.Sha256) with { Detection = [] })).ShouldBe(
            (400, "validation_failed")
        );
        (await host.TryPostAsync(AppCalls.Route, AppCalls.Win32(name, exe.Sha256))).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Apps_are_changed_by_those_who_manage_policies_and_seen_by_all(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var viewer = host.With(
            await host.ServiceTokenAsync($"V {Uuid7.New(clock)}", AccessCalls.Everywhere("viewer"))
        );
        var app = await host.CreateAppAsync(AppCalls.Apt($"S {Uuid7.New(clock)}"));

        (await viewer.TryGetAsync($"{AppCalls.Route}/{app.Id}")).ShouldBe((200, null));
        (await viewer.PostStatusAsync(AppCalls.Route, AppCalls.Apt("Mine"))).ShouldBe((403, "forbidden"));
        (await viewer.TryDeleteAsync($"{AppCalls.Route}/{app.Id}", app.Version)).ShouldBe((403, "forbidden"));
    }

    private async Task<IEnumerable<string>> FaultsAsync(AppDraft draft)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var answer = await host.Admin.PostAsJsonAsync(AppCalls.Route, draft);
        ((int)answer.StatusCode).ShouldBe(400);
        return (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!.Keys;
    }
}
