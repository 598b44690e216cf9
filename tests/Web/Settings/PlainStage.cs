using Muster.Web.Support;

namespace Muster.Web.Settings;

/// <summary>A server of one test, with settings of its own.</summary>
internal sealed class PlainStage(params (string Key, string Value)[] settings)
    : Stage(settings: settings.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)),
        IAsyncDisposable
{
    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
