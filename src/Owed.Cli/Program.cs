Console.WriteLine("owed");
