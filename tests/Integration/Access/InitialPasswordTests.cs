using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Access;

public sealed class InitialPasswordTests
{
    private const string NewPassword = "another-long-password";

    [Fact]
    public async Task New_password_counts_when_the_data_folder_is_gone()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Postgres);
        Directory.Move(host.Folder, host.Folder + "-gone");

        (await ChangeAsync(host)).ShouldBe(200);

        using var again = await host.SignInFromAsync("127.0.0.1", "admin", NewPassword);
        ((int)again.StatusCode).ShouldBe(200);
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task New_password_counts_and_the_log_says_so_when_the_file_of_the_first_one_stays(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        // A folder in its place cannot be deleted as a file, not even by root.
        Directory.CreateDirectory(Path.Combine(host.Folder, "initial-admin-password"));

        (await ChangeAsync(host)).ShouldBe(200);

        host.Log.Lines.ShouldContain(line =>
            line.StartsWith("Warning") && line.Contains("delete it", StringComparison.Ordinal)
        );
        await host.Database.DropAsync();
    }

    private static async Task<int> ChangeAsync(MusterHost host)
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = host.Url };
        browser.DefaultRequestHeaders.Add("X-Muster", "1");
        using var signedIn = await browser.PostAsJsonAsync(
            "/api/session",
            new SignIn { Username = "admin", Password = MusterHost.AdminPassword }
        );
        using var changed = await browser.PostAsJsonAsync(
            "/api/session/password",
            new ChangePassword { CurrentPassword = MusterHost.AdminPassword, NewPassword = NewPassword }
        );
        return (int)changed.StatusCode;
    }
}
