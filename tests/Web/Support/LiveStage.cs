namespace Muster.Web.Support;

/// <summary>A server whose time goes by as it does for the browser.</summary>
public sealed class LiveStage : Stage;
