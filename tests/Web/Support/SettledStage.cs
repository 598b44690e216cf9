namespace Muster.Web.Support;

/// <summary>A server that leaves nothing to undo: what is decided takes effect at once.</summary>
public sealed class SettledStage() : Stage(settings: new() { [UndoSeconds] = "0" });
