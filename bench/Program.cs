using Owed.Bench;

return args switch
{
    ["hello"] => Hello(),
    ["kestrel"] => BareKestrel.Run(),
    ["micro", .. string[] rest] => Micro.Run(rest),
    _ => Report.Write(args),
};

static int Hello()
{
    Console.WriteLine("hello");
    return 0;
}
