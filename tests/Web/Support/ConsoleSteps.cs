using Muster.TestKit.Devices;

namespace Muster.Web.Support;

/// <summary>What an administrator does on the queue's page.</summary>
internal static class ConsoleSteps
{
    public static async Task<Window> OpenQueueAsync(this Stage stage)
    {
        var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Queue);
        await window.ExpectLiveAsync();
        return window;
    }

    /// <summary>Opens the dialog of a request by its row.</summary>
    public static async Task InspectAsync(this Window window, TestDevice device)
    {
        await window.Page.GetByTitle(device.Name, new() { Exact = true }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync(device.Name);
    }
}
