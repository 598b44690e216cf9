using System.Collections.Concurrent;

namespace Muster.Web.Support;

/// <summary>One page of the console, and the words by which a person finds things on it.</summary>
public sealed class Window : IAsyncDisposable
{
    private const string Nowhere = "/nowhere";
    private readonly ConcurrentQueue<string> faults = new();
    private readonly IBrowserContext context;
    private readonly Uri server;

    private Window(IBrowserContext context, IPage page, Uri server)
    {
        (this.context, Page, this.server) = (context, page, server);
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => faults.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about: errors of scripts, refused resources, violations of the content security policy.</summary>
    public IReadOnlyCollection<string> Faults => [.. faults];

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Queue => Page.GetByRole(AriaRole.Grid, new() { Name = "Pending enrollment requests" });

    public static async Task<Window> OpenAsync(IBrowserContext context, Uri server)
    {
        // Not every violation of the content security policy is an error on the console: here each is.
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', (refused) => console.error(`Policy: ${refused.violatedDirective} refuses ${refused.blockedURI} ${refused.sample}`))"
        );
        return new Window(context, await context.NewPageAsync(), server);
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(server, path).ToString());

    /// <summary>
    /// Goes there as the console's own links do, without loading the console again, which takes most of the time of a visit. By way of nowhere:
    /// when that page has gone, the one that shows is the one that was asked for.
    /// </summary>
    public async Task TurnToAsync(string path)
    {
        var nowhere = Heading("This page does not exist");
        await PushAsync(Nowhere);
        await nowhere.WaitForAsync();
        if (path != Nowhere)
        {
            await PushAsync(path);
            await nowhere.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Text(string text) => Page.GetByText(text, new() { Exact = true });

    /// <summary>The cell that holds exactly this.</summary>
    public ILocator Cell(string text) => Page.GetByRole(AriaRole.Gridcell, new() { Name = text, Exact = true });

    /// <summary>One side of a shared key.</summary>
    public ILocator Machine(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public ILocator Row(string part) => Page.GetByRole(AriaRole.Row).Filter(new() { HasText = part });

    public Task ExpectAtAsync(string path) => Expect(Page).ToHaveURLAsync(new Uri(server, path).ToString());

    /// <summary>Live: what changes from now on shows by itself.</summary>
    public Task ExpectLiveAsync() => Expect(Text("Live")).ToBeVisibleAsync();

    /// <summary>How far the page reaches beyond the right edge.</summary>
    public Task<int> OverhangPixelsAsync() =>
        Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");

    /// <summary>Nothing moves any more but what moves for ever. Half-transparent words on their way in have less contrast.</summary>
    public async Task ExpectSettledAsync()
    {
        // What a change of the look sets in motion begins with the next frame.
        await Page.EvaluateAsync(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        );
        await Page.WaitForFunctionAsync(
            "() => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect.getTiming().duration > 1000)"
        );
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private Task PushAsync(string path) =>
        Page.EvaluateAsync(
            "(path) => { history.pushState(null, '', path); dispatchEvent(new PopStateEvent('popstate')); }",
            path
        );

    private void Note(IConsoleMessage message)
    {
        // A browser counts every answer of 400 and above as an error; this one only means that nobody has signed in yet.
        var nobodyYet =
            message.Text.Contains("401", StringComparison.Ordinal)
            && message.Location.Contains("/api/session", StringComparison.Ordinal);
        if (message.Type == "error" && !nobodyYet)
        {
            faults.Enqueue($"{message.Text} ({message.Location})");
        }
    }
}
