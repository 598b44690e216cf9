using System.Net.Http.Json;
using Muster.Contracts.Directories;
using Muster.TestKit.Hosting;

namespace Muster.TestKit.Directories;

/// <summary>What an administrator does with directories, through the REST API.</summary>
public static class DirectoryCalls
{
    public const string Route = "/api/directories";

    public static Task<DirectoryDomain> AddDirectoryAsync(this MusterHost host, DirectoryDraft draft) =>
        host.PostAsync<DirectoryDomain>(Route, draft);

    public static Task<List<DirectoryDomain>> DirectoriesAsync(this MusterHost host) =>
        host.GetAsync<List<DirectoryDomain>>(Route);

    public static Task<DirectoryValidation> ValidateAsync(this MusterHost host, DirectoryDraft draft) =>
        host.PostAsync<DirectoryValidation>($"{Route}/validate", draft);

    /// <returns>The status, and the fields of the request that are wrong.</returns>
    public static async Task<(int Status, string Fields)> TryAddDirectoryAsync(
        this MusterHost host,
        DirectoryDraft draft
    )
    {
        using var answer = await host.Admin.PostAsJsonAsync(Route, draft);
        var problem = answer.IsSuccessStatusCode ? null : await answer.Content.ReadFromJsonAsync<Contracts.Problem>();
        return ((int)answer.StatusCode, string.Join(',', problem?.Errors?.Keys ?? Enumerable.Empty<string>()));
    }
}
