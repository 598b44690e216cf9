using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.SavedViews;

namespace Muster.TestKit.Hosting;

/// <summary>What people do with views of lists, whoever calls.</summary>
public static class SavedViewCalls
{
    public const string Views = "/api/saved-views";

    public static SaveView Of(string list, string name, string query = "", bool team = false) =>
        new()
        {
            List = list,
            Name = name,
            Query = query,
            Visibility = team ? "team" : "personal",
        };

    public static async Task<SavedView> SaveAsync(this HttpClient client, SaveView view)
    {
        using var answer = await client.PostAsJsonAsync(Views, view);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<SavedView>())!; // the API answers no null
    }

    public static async Task<IReadOnlyList<SavedView>> ViewsAsync(this HttpClient client, string list) =>
        (await client.GetFromJsonAsync<Page<SavedView>>($"{Views}?list={list}&limit=200"))!.Items; // as above

    public static async Task<HttpResponseMessage> ChangeAsync(
        this HttpClient client,
        SavedView view,
        string? name = null,
        string? query = null
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, $"{Views}/{view.Id}")
        {
            Content = JsonContent.Create(new ChangeView { Name = name ?? view.Name, Query = query ?? view.Query }),
        };
        call.Headers.IfMatch.Add(new($"\"{view.Version}\""));
        return await client.SendAsync(call);
    }

    public static async Task<HttpResponseMessage> DeleteAsync(this HttpClient client, SavedView view)
    {
        using var call = new HttpRequestMessage(HttpMethod.Delete, $"{Views}/{view.Id}");
        call.Headers.IfMatch.Add(new($"\"{view.Version}\""));
        return await client.SendAsync(call);
    }
}
